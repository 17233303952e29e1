package org.alliances.mooc.quiz.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.alliances.mooc.item.Correction;
import org.alliances.mooc.item.Essay;
import org.alliances.mooc.item.Grade;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.quiz.paper.Rulings.AppliedCorrection;

/** Grades a paper. Depends on nothing but what it is given. */
public final class PaperGrader {
    private PaperGrader() {}

    /**
     * @param questions the questions of the paper's publication by key
     * @param responses by question key; one that is not there is not answered
     * @param late whether any of them came after the end of time
     */
    public static PaperGrade grade(Paper paper, Function<String, Question> questions, Map<String, Response> responses,
            Rulings rulings, boolean late) {
        List<QuestionGrade> grades = paper.questions().stream().map(
                asked -> grade(asked, questions.apply(asked.key()), responses.get(asked.key()), rulings)).toList();
        return PaperGrade.of(paper.rules(), grades, late);
    }

    /**
     * One question of it. Corrections apply one after the other; one that does not fit the question as it was in this
     * paper's publication changes nothing, and one that never lowers keeps the better of the two grades.
     *
     * @param response {@code null}: not answered
     */
    public static QuestionGrade grade(Paper.Asked asked, Question question, Response response, Rulings rulings) {
        Marks marks = rulings.marks().get(asked.key());
        List<Correction> applied = new ArrayList<>();
        Grade grade = grade(asked, question, response, marks, applied);
        for (AppliedCorrection ruling : rulings.correctionsOf(asked.key())) {
            if (ruling.correction().unfit(Correction.applyAll(question, applied)).isEmpty()) {
                applied.add(ruling.correction());
                Grade corrected = grade(asked, question, response, marks, applied);
                boolean kept = ruling.neverLower() && corrected.points().compareTo(grade.points()) < 0;
                grade = kept ? grade : corrected;
            }
        }
        return QuestionGrade.of(asked.key(), grade);
    }

    private static Grade grade(Paper.Asked asked, Question question, Response response, Marks marks,
            List<Correction> corrections) {
        // A mark is of what was answered: who answered nothing has none.
        return marks != null && question instanceof Essay essay && response != null && !response.answersNothing()
                ? essay.gradeMarked(marks.levels(), asked.worth(question), List.copyOf(corrections))
                : question.grade(asked.arrangement(), response, asked.worth(question), List.copyOf(corrections));
    }
}
