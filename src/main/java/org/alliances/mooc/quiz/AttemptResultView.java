package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.util.List;

import org.alliances.mooc.kernel.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a submitted attempt. */
@Schema(name = "AttemptResult")
record AttemptResultView(@Schema(examples = "7.67") BigDecimal points, @Schema(examples = "10") BigDecimal maximum,
        @Schema(description = "Whole percent, rounded down.", examples = "76") int percent, boolean passed,
        @Schema(description = "Whether keys and feedback are shown: an exam shows them after the last attempt.") boolean revealed,
        @Schema(description = "In the order of the paper; empty as long as they are not revealed.") List<QuestionGrade> questions) {

    static AttemptResultView withoutKeys(AttemptRow attempt) {
        return new AttemptResultView(new Points(attempt.points()).toDecimal(),
                new Points(attempt.maximum()).toDecimal(), attempt.percent(), attempt.passed(), false, List.of());
    }

    static AttemptResultView of(AttemptRow attempt, List<QuestionGrade> questions) {
        return new AttemptResultView(new Points(attempt.points()).toDecimal(),
                new Points(attempt.maximum()).toDecimal(),
                attempt.percent(), attempt.passed(), true, questions);
    }
}
