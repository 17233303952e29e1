package org.alliances.mooc.quiz.paper;

import java.math.BigDecimal;
import java.util.List;

import org.alliances.mooc.item.Correctness;
import org.alliances.mooc.item.FeedbackNote;
import org.alliances.mooc.item.Grade;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.Points;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The result of one question, as it is stored with the attempt.
 *
 * @param feedback the texts that apply: the general one first, then those about single choices, sides or items
 * @param rightAnswer the response that earns everything, in the labels of the attempt; {@code null} where there is none
 * @param pointsForAll {@code true} where a correction gives everybody all points; {@code null}: it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionGrade(String key, BigDecimal points, BigDecimal maximum, Correctness correctness,
        List<FeedbackNote> feedback, Response rightAnswer, Boolean pointsForAll) {

    public QuestionGrade {
        feedback = List.copyOf(feedback);
    }

    public static QuestionGrade of(String key, Grade grade) {
        return new QuestionGrade(key, grade.points().toDecimal(), grade.maximum().toDecimal(), grade.correctness(),
                grade.feedback(), grade.rightAnswer(), grade.pointsForAll() ? Boolean.TRUE : null);
    }

    public Points earned() {
        return new Points(points);
    }

    public Points worth() {
        return new Points(maximum);
    }

    /** Whether a person has still to grade it. */
    @JsonIgnore
    public boolean isAwaited() {
        return correctness == Correctness.AWAITING && pointsForAll == null;
    }
}
