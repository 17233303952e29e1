package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.util.List;

import org.alliances.mooc.item.Correctness;
import org.alliances.mooc.item.FeedbackNote;
import org.alliances.mooc.item.Grade;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of one question, as it is stored with the attempt and shown after submission. */
@Schema(name = "QuestionGrade")
record QuestionGrade(@Schema(examples = "population-des-37-pour-cent") String key,
        @Schema(examples = "0.67") BigDecimal points,
        @Schema(examples = "1") BigDecimal maximum, Correctness correctness,
        @Schema(description = "The texts that apply: the general one first, then those about single choices, sides or items.") List<FeedbackNote> feedback,
        @Schema(description = "The response that earns everything, in the labels of this attempt.") Response rightAnswer) {

    static QuestionGrade of(String key, Grade grade) {
        return new QuestionGrade(key, grade.points().toDecimal(), grade.maximum().toDecimal(), grade.correctness(),
                grade.feedback(), grade.rightAnswer());
    }

    Points earned() {
        return new Points(points);
    }

    Points worth() {
        return new Points(maximum);
    }
}
