package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.item.Correctness;
import org.alliances.mooc.item.FeedbackNote;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.quiz.paper.QuestionGrade;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt as an instructor sees it: as its learner does, and with every key. */
@Schema(name = "TaughtAttempt")
record TaughtAttemptView(UUID learner, AttemptView attempt,
        @Schema(nullable = true,
                description = "SHA-256 of the paper as its learner saw it at the start; null in attempts from before it was kept.") String paperHash,
        @Schema(description = "SHA-256 of the paper as it is shown here.") String replayedHash,
        @Schema(description = "Whether the two are equal.") boolean identical,
        @Schema(nullable = true, description = "Null while it is open.") BigDecimal points,
        @Schema(nullable = true) BigDecimal maximum, @Schema(nullable = true) Integer percent,
        @Schema(nullable = true) Boolean passed,
        @Schema(description = "Whether something counts that came after the end of time.") boolean late,
        @Schema(description = "In the order of the paper; empty while it is open.") List<Graded> grades) {

    /** What one question earned, whatever its learner is shown. */
    @Schema(name = "TaughtGrade")
    record Graded(String key, BigDecimal points, BigDecimal maximum, Correctness correctness,
            List<FeedbackNote> feedback, @Schema(nullable = true) Response rightAnswer) {
        static Graded of(QuestionGrade grade) {
            return new Graded(grade.key(), grade.points(), grade.maximum(), grade.correctness(), grade.feedback(),
                    grade.rightAnswer());
        }
    }
}
