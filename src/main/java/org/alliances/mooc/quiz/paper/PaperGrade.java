package org.alliances.mooc.quiz.paper;

import java.util.List;

import org.alliances.mooc.kernel.Points;

/**
 * The result of an attempt.
 *
 * @param points after what was taken off for lateness
 * @param percent whole percent, rounded down
 * @param awaiting how many questions a person has still to grade; they have earned nothing so far
 * @param questions in the order of the paper
 */
public record PaperGrade(Points points, Points maximum, int percent, boolean passed, int awaiting,
        List<QuestionGrade> questions) {
    private static final int WHOLE = 100;

    public PaperGrade {
        questions = List.copyOf(questions);
    }

    /**
     * The sum of these grades.
     *
     * @param late whether anything came in after the end of time, which costs what the rules say
     */
    public static PaperGrade of(Paper.Rules rules, List<QuestionGrade> questions, boolean late) {
        Points earned = questions.stream().map(QuestionGrade::earned).reduce(Points.ZERO, Points::plus);
        Points maximum = questions.stream().map(QuestionGrade::worth).reduce(Points.ZERO, Points::plus);
        Points points = late ? earned.share(WHOLE - rules.penaltyPercent(), WHOLE) : earned;
        int percent = points.percentOf(maximum);
        return new PaperGrade(points, maximum, percent, percent >= rules.passPercent(),
                (int) questions.stream().filter(QuestionGrade::isAwaited).count(), questions);
    }
}
