package org.alliances.mooc.quiz;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an instructor sees of single attempts: papers as they were, and responses that came too late. */
@Path("/teaching/courses/{course}")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class EvidenceResource {
    private final EvidenceService evidence;
    private final TaughtAttemptService attempts;
    private final GrantApi grants;
    private final Clock clock;

    EvidenceResource(EvidenceService evidence, TaughtAttemptService attempts, GrantApi grants, Clock clock) {
        this.evidence = evidence;
        this.attempts = attempts;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Path("late-evidence")
    @Operation(summary = "Late evidence that waits for a decision",
            description = "Responses that came after the end of an attempt: the longest waiting first. What gave way to a newer response of its learner waits for nobody; it stands in the attempt.")
    @APIResponse(responseCode = "200", description = "One page of them")
    public Page<EvidenceView> lateEvidence(@PathParam("course") CourseKey course,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        return evidence.waiting(grants.requireTeaching(course), limit, cursor);
    }

    @POST
    @Path("learners/{learner}/attempts/{attempt}/late-evidence/decision")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide on late evidence",
            description = "Accepts or declines what came too late to an attempt, in one call. What is accepted counts as if it had come in time: the attempt is graded anew, and progress follows. The learner is told, with the reason; it is remembered in the audit.")
    @APIResponse(responseCode = "200", description = "Decided",
            content = @Content(schema = @Schema(implementation = EvidenceDecisionView.class)))
    @APIResponse(responseCode = "409", description = "attempt-still-open, evidence-decided")
    public Response decideLateEvidence(@PathParam("course") CourseKey course,
            @Parameter(description = "Learner id") @PathParam("learner") UUID learner,
            @Parameter(description = "Attempt id") @PathParam("attempt") UUID attempt,
            @Valid @NotNull DecideEvidenceRequest request) {
        return Response.ok(evidence.decide(grants.requireTeaching(course), new LearnerId(learner), attempt,
                request.evidenceOrAll(), request.accept(), request.reason(), clock.instant())).build();
    }

    @GET
    @Path("learners/{learner}/attempts/{attempt}")
    @Operation(summary = "An attempt, replayed",
            description = "The paper exactly as its learner saw it, whatever was published since, with what she answered, what did not count, and what each question earned. The two hashes prove that it is the same: of what she saw at the start, and of what is shown here.")
    @APIResponse(responseCode = "200", description = "The attempt")
    public TaughtAttemptView taughtAttempt(@PathParam("course") CourseKey course,
            @Parameter(description = "Learner id") @PathParam("learner") UUID learner,
            @Parameter(description = "Attempt id") @PathParam("attempt") UUID attempt) {
        return attempts.attempt(grants.requireTeaching(course), new LearnerId(learner), attempt, clock.instant());
    }
}
