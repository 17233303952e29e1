package org.alliances.mooc.enrolment;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a learner is granted in a run, for who accompanies her. */
@Path("/teaching/courses/{course}/runs/{run}/learners/{learner}/accommodation")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class AccommodationResource {
    private final AccommodationService accommodations;
    private final GrantApi grants;
    private final Clock clock;

    AccommodationResource(AccommodationService accommodations, GrantApi grants, Clock clock) {
        this.accommodations = accommodations;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A learner's accommodation",
            description = "What she is granted in the run. Where that is nothing, `granted` is false, the values are those of everybody, and there is no ETag.")
    @APIResponse(responseCode = "200", description = "What she is granted",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AccommodationView.class)))
    public Response accommodation(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @PathParam("learner") UUID learner) {
        grants.requireTeaching(course);
        LearnerId id = new LearnerId(learner);
        return answer(id, course, run, accommodations.of(id, course, run));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Grant an accommodation",
            description = "Set once, effective in every quiz and for every deadline of the run, attempts under way included. The first one needs no condition (`If-None-Match: *` makes sure that it is the first); whoever changes one that is there names the version she read in `If-Match`. Repeatable: what is granted already, for the same reason, is answered without a condition and leaves no trace. Each change is in the history, which nobody changes.")
    @APIResponse(responseCode = "200", description = "Granted",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AccommodationView.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed it in the meantime")
    @APIResponse(responseCode = "428",
            description = "precondition-required: there is one already, and If-Match is missing")
    public Response setAccommodation(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @PathParam("learner") UUID learner, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull SetAccommodationRequest request) {
        UUID caller = grants.requireTeaching(course).account();
        LearnerId id = new LearnerId(learner);
        return answer(id, course, run, accommodations.grant(id, course, run, request.accommodation(),
                request.reason().strip(), new Preconditions(ifMatch, ifNoneMatch), caller, clock.instant()));
    }

    @DELETE
    @Operation(summary = "Withdraw an accommodation",
            description = "From now on, what holds for everybody holds for her; attempts under way included. Repeatable: where nothing is granted, nothing changes and no condition is needed.")
    @APIResponse(responseCode = "204", description = "Nothing is granted any more")
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed it in the meantime")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public void withdrawAccommodation(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @PathParam("learner") UUID learner, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        UUID caller = grants.requireTeaching(course).account();
        accommodations.withdraw(new LearnerId(learner), course, run, new Preconditions(ifMatch, null), caller,
                clock.instant());
    }

    @GET
    @Path("history")
    @Operation(summary = "The history of a learner's accommodation",
            description = "Every change, with what was granted before and after, by whom, and why; the newest first.")
    @APIResponse(responseCode = "200", description = "One page of the changes")
    public Page<AccommodationChangeView> accommodationHistory(@PathParam("course") CourseKey course,
            @PathParam("run") RunKey run, @PathParam("learner") UUID learner,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        grants.requireTeaching(course);
        return accommodations.history(new LearnerId(learner), course, run, limit, cursor);
    }

    private static Response answer(LearnerId learner, CourseKey course, RunKey run, GrantedAccommodation granted) {
        Response.ResponseBuilder answer = Response.ok(AccommodationView.of(learner, course, run, granted));
        if (granted.isGranted()) {
            answer.tag(granted.tag());
        }
        return answer.build();
    }
}
