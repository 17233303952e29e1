package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.quiz.policy.Limits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quiz before it is started: its rules, as they are for everybody and for this learner. */
@Schema(name = "QuizRules")
record QuizRulesView(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(examples = "examen-final") String quiz, String title, @Schema(examples = "4") int revision,
        Instant serverNow, @Schema(description = "An estimate, not a limit.", examples = "45") int minutes,
        @Schema(description = "In each paper.", examples = "30") int questions,
        @Schema(examples = "30") BigDecimal points, @Schema(examples = "60") int passPercent,
        @Schema(enumeration = {
                "best", "last", "first",
                "average"}, description = "Which attempt counts.") QuizDocument.Counting counts,
        @Schema(description = "Those of everybody.") LimitsView base,
        @Schema(description = "Those of this learner, with what she was granted.") LimitsView own,
        @Schema(nullable = true, description = "ISO 8601: from the end of one attempt to the start of the next.",
                examples = "PT12H") Duration waitBetweenAttempts,
        @Schema(nullable = true,
                description = "How responses after the end of time are taken; null: they are kept as evidence, which an instructor can accept.") LateView late,
        FeedbackView feedback,
        @Schema(enumeration = {"never", "sealed", "any"},
                description = "Whether an attempt can begin offline. sealed: from a package that was fetched before. any: without one too.") QuizDocument.Offline offline,
        @Schema(nullable = true, description = "How many more attempts can be started; null: as many as one likes.",
                examples = "2") Integer attemptsLeft,
        @Schema(nullable = true) UUID openAttempt,
        @Schema(nullable = true,
                description = "When the next attempt can start, as far as the wait goes.") Instant nextAttemptAt,
        @Schema(description = "Why an attempt cannot be started now; empty where it can.") List<Refusal> refusals){

    /** Limits of attempts; what is null does not limit. */
    @Schema(name = "QuizLimits")
    record LimitsView(@Schema(nullable = true, description = "ISO 8601.", examples = "PT45M") Duration timeLimit,
            @Schema(nullable = true, examples = "2") Integer attempts, @Schema(nullable = true) Instant opensAt,
            @Schema(nullable = true) Instant closesAt) {
        static LimitsView of(Limits limits) {
            return new LimitsView(limits.timeLimit(), limits.attempts(), limits.opensAt(), limits.closesAt());
        }
    }

    @Schema(name = "LateRule")
    record LateView(@Schema(description = "ISO 8601, from the end of time on.", examples = "PT30M") Duration acceptFor,
            @Schema(description = "Taken off the points of the attempt, in percent.",
                    examples = "20") int penaltyPercent) {
        static LateView of(QuizDocument.Late late) {
            return late == null ? null : new LateView(late.acceptFor(), late.penaltyPercent());
        }
    }

    /** When what is shown. */
    @Schema(name = "FeedbackRelease")
    record FeedbackView(QuizDocument.Release score, QuizDocument.Release correctness,
            QuizDocument.Release explanation) {
        static FeedbackView of(QuizDocument.FeedbackRelease release) {
            return new FeedbackView(release.score(), release.correctness(), release.explanation());
        }
    }

    /** One reason, as the start would be refused. */
    @Schema(name = "StartRefusal")
    record Refusal(@Schema(description = "The slug of the problem.", examples = "no-attempts-left") String reason,
            String french, String english) {
        static Refusal of(ProblemException refusal) {
            return new Refusal(refusal.type().slug(), refusal.detail().french(), refusal.detail().english());
        }
    }
}
