package org.alliances.mooc.quiz.regrade;

import java.util.List;

import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.AttemptLedger.Entry;
import org.alliances.mooc.quiz.AttemptLedger.Ref;
import org.alliances.mooc.quiz.AttemptLedger.Result;
import org.alliances.mooc.quiz.paper.PaperGrade;
import org.alliances.mooc.quiz.paper.QuestionGrade;

/**
 * What another grade of one question does to an attempt. Pure.
 *
 * @param grade from now on
 */
record Effect(Ref ref, QuizKey quiz, int number, QuestionGrade previous, QuestionGrade grade, Result before,
        Result after) {

    static Effect of(Entry entry, QuestionGrade grade) {
        List<QuestionGrade> grades = entry.grades().stream().map(had -> had.key().equals(grade.key()) ? grade : had)
                .toList();
        PaperGrade sum = PaperGrade.of(entry.paper().rules(), grades, entry.late());
        return new Effect(entry.ref(), entry.quiz(), entry.number(),
                entry.grades().stream().filter(had -> had.key().equals(grade.key())).findFirst().orElseThrow(), grade,
                entry.result(),
                new Result(sum.points(), sum.maximum(), sum.percent(), sum.passed(), sum.awaiting()));
    }

    Points questionBefore() {
        return previous.earned();
    }

    Points questionAfter() {
        return grade.earned();
    }

    /** Whether anything is to be written: its learner may read another text where no point has moved. */
    boolean isWritten() {
        return !previous.equals(grade);
    }

    /** Whether any figure of the result differs. */
    boolean isChange() {
        return !questionBefore().equals(questionAfter()) || !before.equals(after);
    }

    RegradeChangeView view() {
        return new RegradeChangeView(quiz.value(), ref.learner().value(), ref.attempt(), number,
                questionBefore().toDecimal(), questionAfter().toDecimal(), before.points().toDecimal(),
                after.points().toDecimal(), after.maximum().toDecimal(), before.percent(), after.percent(),
                before.passed(), after.passed());
    }
}
