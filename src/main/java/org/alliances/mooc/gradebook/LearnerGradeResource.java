package org.alliances.mooc.gradebook;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.alliances.mooc.platform.http.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A learner's grades, for who accompanies her. */
@Path("/teaching/courses/{course}/learners/{learner}/grades")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class LearnerGradeResource {
    private final GradeService grades;
    private final GradeOverrideService overrides;
    private final GrantApi grants;
    private final Clock clock;

    LearnerGradeResource(GradeService grades, GradeOverrideService overrides, GrantApi grants, Clock clock) {
        this.grades = grades;
        this.overrides = overrides;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A learner's grades",
            description = "As she sees them, with the scores that are not shown to her yet, and the history of what instructors did to her results.")
    @APIResponse(responseCode = "200", description = "The grade, all that makes it, and the history")
    public LearnerGradesView learnerGrades(@PathParam("course") CourseKey course,
            @PathParam("learner") UUID learner) {
        grants.requireTeaching(course);
        return grades.ofLearner(new LearnerId(learner), course);
    }

    @GET
    @Path("{item}/override")
    @Operation(summary = "What holds in the place of a result",
            description = "What an instructor set, and the history of it. There is an ETag where something is set.")
    @APIResponse(responseCode = "200", description = "What holds, and the history",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = GradeOverrideView.class)))
    public Response gradeOverride(@PathParam("course") CourseKey course, @PathParam("learner") UUID learner,
            @PathParam("item") String item) {
        grants.requireTeaching(course);
        return answer(overrides.of(new LearnerId(learner), course, item));
    }

    @PUT
    @Path("{item}/override")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Override a result",
            description = "Puts a percent in the place of the result, or excuses the learner from the item; for an assignment too, which then counts. She reads the reason. The first one needs no condition; whoever changes one names the version she read in `If-Match`. Repeatable: what is set already, for the same reason, is answered without a condition. Each act is kept, and in the audit.")
    @APIResponse(responseCode = "200", description = "Set",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = GradeOverrideView.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed it in the meantime")
    @APIResponse(responseCode = "428",
            description = "precondition-required: there is one already, and If-Match is missing")
    public Response overrideGrade(@PathParam("course") CourseKey course, @PathParam("learner") UUID learner,
            @PathParam("item") String item, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull OverrideGradeRequest request) {
        UUID caller = grants.requireTeaching(course).account();
        return answer(overrides.set(new LearnerId(learner), course, item, request.override(),
                new Preconditions(ifMatch, ifNoneMatch), caller, clock.instant()));
    }

    @DELETE
    @Path("{item}/override")
    @Operation(summary = "Undo the override of a result",
            description = "The grade before holds again: what was set before this one, or the result as it is. Where nothing is set, nothing changes and no condition is needed. The history is kept.")
    @APIResponse(responseCode = "200", description = "What holds now",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = GradeOverrideView.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed it in the meantime")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response undoGradeOverride(@PathParam("course") CourseKey course, @PathParam("learner") UUID learner,
            @PathParam("item") String item,
            @Parameter(description = "Why. It is kept in the history.",
                    example = "Erreur de saisie") @QueryParam("reason") @NotBlank @Size(max = 500) String reason,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        UUID caller = grants.requireTeaching(course).account();
        return answer(overrides.undo(new LearnerId(learner), course, item, reason.strip(),
                new Preconditions(ifMatch, null), caller, clock.instant()));
    }

    private static Response answer(GradeOverrideView override) {
        Response.ResponseBuilder answer = Response.ok(override);
        if (override.tag() != null) {
            answer.tag(override.tag());
        }
        return answer.build();
    }
}
