package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.item.PresentedQuestion;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.quiz.policy.ClosedBy;
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
        @Schema(nullable = true,
                description = "The end of its time for this learner; null: none. What arrives within a short grace after it still counts; then the attempt is closed and graded with what was saved.") Instant dueAt,
        @Schema(nullable = true, description = "When it ended.") Instant submittedAt,
        @Schema(nullable = true, enumeration = {"learner", "time"},
                description = "What ended it; null while it is open.") ClosedBy closedBy,
        @Schema(description = "Compare it with the device's clock.") Instant serverNow,
        @Schema(examples = "60") int passPercent,
        @Schema(nullable = true, description = "How many more attempts can be started; null: as many as one likes.",
                examples = "4") Integer attemptsLeft,
        @Schema(description = "The paper, frozen at the start.") List<Question> questions,
        @Schema(description = "Responses that did not count: too late, or older than the one that was there. They are kept, and an instructor can accept them.") List<RefusedResponseView> refusedResponses,
        @Schema(nullable = true, description = "Null until it is submitted.") AttemptResultView result){

    /** One question of the paper. The parts of its presentation stand beside its prompt; labels are those of this attempt. */
    @Schema(name = "AttemptQuestion")
    record Question(@Schema(examples = "population-des-37-pour-cent") String key,
            @Schema(description = "Markdown.") String prompt, @Schema(examples = "1") BigDecimal points,
            @JsonUnwrapped PresentedQuestion presentation,
            @Schema(nullable = true,
                    description = "The response with the highest sequence number.") Response response,
            @Schema(nullable = true, description = "Its sequence number; count on from the highest that you have seen.",
                    examples = "1") Long sequence,
            @Schema(nullable = true) Instant savedAt,
            @Schema(description = "Whether it was checked and is final: quizzes that show feedback question by question.") boolean checked) {}

    /** A response that did not count. */
    @Schema(name = "RefusedResponse")
    record RefusedResponseView(UUID id, String question, Response response,
            @Schema(description = "The slug of the problem that was answered.",
                    examples = "attempt-closed") String reason,
            Instant receivedAt,
            @Schema(enumeration = {"kept", "accepted", "declined"},
                    description = "What an instructor made of it; kept: nothing yet.") String decision,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true, description = "Why, in the instructor's words.") String decisionReason){}
}
