package org.alliances.mooc.quiz;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.alliances.mooc.item.Grade;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.Points;

/** Grades a paper. Depends on nothing but what it is given. */
final class PaperGrader {
    private PaperGrader() {}

    /**
     * @param questions the questions of the paper's publication by key
     * @param responses by question key; one that is not there is not answered
     */
    static PaperGrade grade(Paper paper, Function<String, Question> questions, Map<String, Response> responses) {
        List<QuestionGrade> grades = paper.questions().stream().map(asked -> {
            Question question = questions.apply(asked.key());
            Grade grade = question.grade(asked.arrangement(), responses.get(asked.key()), asked.worth(question));
            return QuestionGrade.of(asked.key(), grade);
        }).toList();
        Points points = sum(grades, QuestionGrade::earned);
        Points maximum = sum(grades, QuestionGrade::worth);
        int percent = points.percentOf(maximum);
        return new PaperGrade(points, maximum, percent, percent >= paper.rules().passPercent(), grades);
    }

    private static Points sum(List<QuestionGrade> grades, Function<QuestionGrade, Points> points) {
        return grades.stream().map(points).reduce(Points.ZERO, Points::plus);
    }
}
