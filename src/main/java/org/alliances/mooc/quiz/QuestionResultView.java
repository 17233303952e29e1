package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.util.List;

import org.alliances.mooc.item.Correctness;
import org.alliances.mooc.item.FeedbackNote;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.quiz.paper.QuestionGrade;
import org.alliances.mooc.quiz.policy.ReleasePolicy.Shown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of one question, as far as the quiz shows it by now. */
@Schema(name = "QuestionResult")
record QuestionResultView(@Schema(examples = "population-des-37-pour-cent") String key,
        @Schema(nullable = true, description = "Null, as is correctness, as long as that is not shown.",
                examples = "0.67") BigDecimal points,
        @Schema(examples = "1") BigDecimal maximum, @Schema(nullable = true) Correctness correctness,
        @Schema(description = "The texts that apply: the general one first, then those about single choices, sides or items. Empty as long as explanations are not shown.") List<FeedbackNote> feedback,
        @Schema(nullable = true,
                description = "The response that earns everything, in the labels of this attempt; null where there is none, or as long as explanations are not shown.") Response rightAnswer,
        @Schema(nullable = true,
                description = "Of an essay, what people have said of it; null until that is released, and as long as explanations are not shown.") MarkingView marking) {

    /** @param marking {@code null}: none is released */
    static QuestionResultView of(QuestionGrade grade, Shown shown, MarkingView marking) {
        return new QuestionResultView(grade.key(), shown.correctness() ? grade.points() : null, grade.maximum(),
                shown.correctness() ? grade.correctness() : null, shown.explanation() ? grade.feedback() : List.of(),
                shown.explanation() ? grade.rightAnswer() : null,
                shown.explanation() ? marking : null);
    }
}
