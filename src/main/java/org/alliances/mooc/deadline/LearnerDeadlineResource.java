package org.alliances.mooc.deadline;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.http.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A learner's deadlines, for who accompanies her. */
@Path("/teaching/courses/{course}/learners/{learner}/deadlines")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class LearnerDeadlineResource {
    private final PersonalDeadlineService personal;
    private final DeadlineService deadlines;
    private final GrantApi grants;
    private final Clock clock;

    LearnerDeadlineResource(PersonalDeadlineService personal, DeadlineService deadlines, GrantApi grants,
            Clock clock) {
        this.personal = personal;
        this.deadlines = deadlines;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A learner's deadlines", description = "As she sees them, with what made them so.")
    @APIResponse(responseCode = "200", description = "The items that are due some day, in the order of the outline")
    public MyDeadlinesView learnerDeadlines(@PathParam("course") CourseKey course,
            @PathParam("learner") UUID learner) {
        grants.requireTeaching(course);
        return deadlines.ofLearner(new LearnerId(learner), course, clock.instant());
    }

    @GET
    @Path("{item}")
    @Operation(summary = "A learner's deadline of an item",
            description = "What holds for her and why, what was given to her, and the history of it. There is an ETag where something is given.")
    @APIResponse(responseCode = "200", description = "The deadline and its history",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = LearnerDeadlineView.class)))
    public Response learnerDeadline(@PathParam("course") CourseKey course, @PathParam("learner") UUID learner,
            @PathParam("item") String item) {
        grants.requireTeaching(course);
        return answer(personal.of(new LearnerId(learner), course, item, clock.instant()));
    }

    @PUT
    @Path("{item}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Extend a learner's deadline",
            description = "Gives her time until a moment that is later than what holds for her anyway; should that become later still, it holds. The first one needs no condition; whoever changes one names the version she read in `If-Match`. Repeatable: what is given already, for the same reason, is answered without a condition. Each change is kept, and in the audit.")
    @APIResponse(responseCode = "200", description = "Given",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = LearnerDeadlineView.class)))
    @APIResponse(responseCode = "409",
            description = "no-deadline: there is nothing to extend; deadline-not-later: it would take time away")
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed it in the meantime")
    @APIResponse(responseCode = "428",
            description = "precondition-required: there is one already, and If-Match is missing")
    public Response extendDeadline(@PathParam("course") CourseKey course, @PathParam("learner") UUID learner,
            @PathParam("item") String item, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull ExtendDeadlineRequest request) {
        UUID caller = grants.requireTeaching(course).account();
        return answer(personal.extend(new LearnerId(learner), course, item, request.extension(),
                new Preconditions(ifMatch, ifNoneMatch), caller, clock.instant()));
    }

    @DELETE
    @Path("{item}")
    @Operation(summary = "Withdraw an extension",
            description = "What holds without it holds again. Repeatable: where nothing is given, nothing changes and no condition is needed.")
    @APIResponse(responseCode = "204", description = "Nothing is given any more")
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed it in the meantime")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public void withdrawExtension(@PathParam("course") CourseKey course, @PathParam("learner") UUID learner,
            @PathParam("item") String item, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        UUID caller = grants.requireTeaching(course).account();
        personal.withdraw(new LearnerId(learner), course, item, new Preconditions(ifMatch, null), caller,
                clock.instant());
    }

    private static Response answer(LearnerDeadlineView deadline) {
        Response.ResponseBuilder answer = Response.ok(deadline);
        if (deadline.tag() != null) {
            answer.tag(deadline.tag());
        }
        return answer.build();
    }
}
