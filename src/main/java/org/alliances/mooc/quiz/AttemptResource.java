package org.alliances.mooc.quiz;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One attempt of a learner: her responses, its submission, its result. */
@Path("/me/attempts/{attempt}")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quizzes")
class AttemptResource {
    private final AttemptService attempts;
    private final CurrentLearner learner;
    private final Clock clock;

    AttemptResource(AttemptService attempts, CurrentLearner learner, Clock clock) {
        this.attempts = attempts;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "An attempt",
            description = "The paper with the responses saved so far; after submission, the result with feedback and right answers. Responses that came too late are listed apart.")
    @APIResponse(responseCode = "200", description = "The attempt")
    public AttemptView attempt(@Parameter(description = "Attempt id") @PathParam("attempt") UUID attempt) {
        return attempts.attempt(learner.id(), attempt, clock.instant());
    }

    @PUT
    @Path("responses/{question}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Save a response",
            description = "Saves one response, as often as one likes; the last one counts. After the submission, the response that was saved last is acknowledged again; any other is kept as refused, and answered 409.")
    @APIResponse(responseCode = "200", description = "Saved")
    @APIResponse(responseCode = "409",
            description = "attempt-closed: submitted before; the response is kept, and listed in the attempt")
    public SavedResponseView saveResponse(@Parameter(description = "Attempt id") @PathParam("attempt") UUID attempt,
            @Parameter(description = "Question key") @PathParam("question") QuestionKey question,
            @Valid @NotNull Response response) {
        SaveOutcome outcome = attempts.save(learner.id(), attempt, question, response, clock.instant());
        return switch (outcome) {
            case SaveOutcome.Saved saved -> new SavedResponseView(saved.question().value(), saved.savedAt());
            case SaveOutcome.Duplicate same -> new SavedResponseView(same.question().value(), same.savedAt());
            case SaveOutcome.Superseded newer -> new SavedResponseView(newer.question().value(), newer.savedAt());
            // Thrown out here, behind the transaction that keeps the refused response.
            case SaveOutcome.Refused refused -> throw refused.problem();
        };
    }

    @POST
    @Path("submission")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Submit an attempt",
            description = "Grades the attempt with what was saved, once: a repeat gets the same result. Responses may come along and are saved first; after the first submission they are kept as refused where they differ.")
    @APIResponse(responseCode = "200", description = "The result",
            content = @Content(schema = @Schema(implementation = AttemptResultView.class)))
    public jakarta.ws.rs.core.Response submitAttempt(
            @Parameter(description = "Attempt id") @PathParam("attempt") UUID attempt,
            @RequestBody(required = false) @Valid SubmitAttemptRequest request) {
        Map<String, Response> last = request == null ? Map.of() : request.responsesOrNone();
        return jakarta.ws.rs.core.Response.ok(attempts.submission(learner.id(), attempt, last, clock.instant()))
                .build();
    }
}
