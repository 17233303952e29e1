package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.item.PresentedQuestion;
import org.alliances.mooc.item.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An attempt as its learner sees it. Before submission, nothing that is reachable from here says what is right. */
@Schema(name = "Attempt")
record AttemptView(UUID id, @Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(examples = "quiz-du-partenariat-a-l-alliance") String quiz, String title,
        @Schema(description = "From 1, in the order in which the learner started them.", examples = "1") int number,
        @Schema(description = "The publication of the course that the paper was drawn from.",
                examples = "3") int revision,
        @Schema(enumeration = {
                "open", "submitted"}) AttemptState state,
        Instant startedAt,
        @Schema(nullable = true, description = "When it closes by itself; null: no time limit.") Instant dueAt,
        @Schema(nullable = true) Instant submittedAt,
        @Schema(description = "Compare it with the device's clock.") Instant serverNow,
        @Schema(examples = "60") int passPercent,
        @Schema(nullable = true, description = "How many more attempts can be started; null: as many as one likes.",
                examples = "4") Integer attemptsLeft,
        @Schema(description = "The paper, frozen at the start.") List<Question> questions,
        @Schema(description = "Responses that came after the submission: they do not count, and are kept.") List<RefusedResponseView> refusedResponses,
        @Schema(nullable = true, description = "Null until it is submitted.") AttemptResultView result){

    /** One question of the paper. The parts of its presentation stand beside its prompt; labels are those of this attempt. */
    @Schema(name = "AttemptQuestion")
    record Question(@Schema(examples = "population-des-37-pour-cent") String key,
            @Schema(description = "Markdown.") String prompt, @Schema(examples = "1") BigDecimal points,
            @JsonUnwrapped PresentedQuestion presentation,
            @Schema(nullable = true, description = "The response that was saved last.") Response response,
            @Schema(nullable = true) Instant savedAt) {}

    /** A response that did not count. */
    @Schema(name = "RefusedResponse")
    record RefusedResponseView(String question, Response response,
            @Schema(description = "The slug of the problem that was answered.",
                    examples = "attempt-closed") String reason,
            Instant receivedAt) {}
}
