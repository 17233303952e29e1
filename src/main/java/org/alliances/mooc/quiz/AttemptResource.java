package org.alliances.mooc.quiz;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
            description = "Saves one response, as often as one likes; the one with the highest sequence number counts, whatever the order of arrival. A client counts up from the highest number that it has seen of the attempt; without a number, a response comes behind whatever is there. When nothing can be changed any more, the response that was saved last is acknowledged again; any other is kept as evidence, and answered 409.")
    @APIResponse(responseCode = "200", description = "Saved, or superseded by what was there")
    @APIResponse(responseCode = "409",
            description = "attempt-closed: submitted before. time-is-up: after the end of time and the grace. response-checked: its worth was shown. The response is kept, and listed in the attempt")
    public SavedResponseView saveResponse(@Parameter(description = "Attempt id") @PathParam("attempt") UUID attempt,
            @Parameter(description = "Question key") @PathParam("question") QuestionKey question,
            @Parameter(description = "The client's sequence number, from 0 to 9007199254740991.",
                    schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0",
                            maximum = "9007199254740991")) @QueryParam("sequence") @Pattern(
                                    regexp = "[0-9]{1,15}") String sequence,
            @Valid @NotNull Response response) {
        SaveOutcome outcome = attempts.save(learner.id(), attempt, question, response,
                sequence == null ? null : Long.valueOf(sequence), clock.instant());
        return switch (outcome) {
            case SaveOutcome.Saved saved -> view(saved.question(), "saved", saved.savedAt(), saved.sequence());
            case SaveOutcome.Duplicate same -> view(same.question(), "saved", same.savedAt(), same.sequence());
            case SaveOutcome.Superseded newer ->
                view(newer.question(), "superseded", newer.savedAt(), newer.sequence());
            // Thrown out here, behind the transaction that keeps the refused response.
            case SaveOutcome.Refused refused -> throw refused.problem();
        };
    }

    private static SavedResponseView view(QuestionKey question, String outcome, Instant savedAt, long sequence) {
        return new SavedResponseView(question.value(), outcome, savedAt, sequence);
    }

    @POST
    @Path("checks/{question}")
    @Idempotent
    @Operation(summary = "Check a response",
            description = "Where the quiz shows feedback question by question: tells what the saved response is worth, and makes it final. A repeat gets the same answer.")
    @APIResponse(responseCode = "200", description = "What it is worth, as far as the quiz shows it",
            content = @Content(schema = @Schema(implementation = QuestionResultView.class)))
    @APIResponse(responseCode = "409",
            description = "check-not-offered, nothing-to-check, attempt-closed, time-is-up")
    public jakarta.ws.rs.core.Response checkResponse(
            @Parameter(description = "Attempt id") @PathParam("attempt") UUID attempt,
            @Parameter(description = "Question key") @PathParam("question") QuestionKey question) {
        return jakarta.ws.rs.core.Response.ok(attempts.check(learner.id(), attempt, question, clock.instant()))
                .build();
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
        return jakarta.ws.rs.core.Response.ok(attempts.submission(learner.id(), attempt, last,
                request == null ? Map.of() : request.sequencesOrNone(), clock.instant()))
                .build();
    }
}
