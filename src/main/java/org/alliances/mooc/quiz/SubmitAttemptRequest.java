package org.alliances.mooc.quiz;

import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.alliances.mooc.item.Response;
import org.alliances.mooc.quiz.policy.SequencePolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may come with a submission. */
@Schema(name = "SubmitAttempt")
record SubmitAttemptRequest(
        @Schema(nullable = true,
                description = "Responses by question key, saved before the attempt is graded: for clients that send all at once.") @Size(
                        max = 500) Map<String, @NotNull Response> responses,
        @Schema(nullable = true,
                description = "Their sequence numbers by question key; a response without one comes behind whatever is there.") @Size(
                        max = 500) Map<String, @NotNull @Min(0) @Max(SequencePolicy.LARGEST) Long> sequences) {

    Map<String, Long> sequencesOrNone() {
        return sequences == null ? Map.of() : sequences;
    }

    Map<String, Response> responsesOrNone() {
        return responses == null ? Map.of() : responses;
    }
}
