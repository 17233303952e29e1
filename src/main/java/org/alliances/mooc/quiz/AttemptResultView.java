package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.quiz.paper.QuestionGrade;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.ReleasePolicy.Shown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a submitted attempt, as far as its quiz shows it by now. */
@Schema(name = "AttemptResult")
record AttemptResultView(@Schema(nullable = true, examples = "7.67",
        description = "After what was taken off for lateness. Null, as are percent and passed, as long as the score is not shown.") BigDecimal points,
        @Schema(examples = "10") BigDecimal maximum,
        @Schema(nullable = true, description = "Whole percent, rounded down.", examples = "76") Integer percent,
        @Schema(nullable = true,
                description = "Null also while a person has still to grade what could change it.") Boolean passed,
        @Schema(description = "How many questions a person has still to grade; they have earned nothing so far.",
                examples = "0") int awaiting,
        @Schema(description = "Percent taken off, because something came after the end of time; 0: nothing.",
                examples = "0") int penaltyPercent,
        ShownView shown,
        @Schema(description = "In the order of the paper; empty as long as neither correctness nor explanations are shown.") List<QuestionResultView> questions) {

    /** What is shown by now; the quiz says when the rest is. */
    @Schema(name = "Shown")
    record ShownView(@Schema(description = "Points, percent, passed.") boolean score,
            @Schema(description = "Points and right or wrong, question by question.") boolean correctness,
            @Schema(description = "Feedback and right answers.") boolean explanation) {
        static ShownView of(Shown shown) {
            return new ShownView(shown.score(), shown.correctness(), shown.explanation());
        }
    }

    /** @param markings what is released about essays, by question key */
    static AttemptResultView of(AttemptRow attempt, int penaltyPercent, Shown shown, List<QuestionGrade> grades,
            Map<String, MarkingView> markings) {
        boolean open = attempt.awaiting() > 0;
        boolean decided = !open || attempt.passed();
        return new AttemptResultView(shown.score() ? new Points(attempt.points()).toDecimal() : null,
                new Points(attempt.maximum()).toDecimal(), shown.score() ? attempt.percent() : null,
                shown.score() && decided ? attempt.passed() : null, attempt.awaiting(), penaltyPercent,
                ShownView.of(shown),
                shown.correctness() || shown.explanation()
                        ? grades.stream().map(
                                grade -> QuestionResultView.of(grade, shown, markings.get(grade.key()))).toList()
                        : List.of());
    }
}
