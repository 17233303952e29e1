package org.alliances.mooc.quiz.paper;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Response;

/** Grades a paper. Depends on nothing but what it is given. */
public final class PaperGrader {
    private PaperGrader() {}

    /**
     * @param questions the questions of the paper's publication by key
     * @param responses by question key; one that is not there is not answered
     * @param late whether any of them came after the end of time
     */
    public static PaperGrade grade(Paper paper, Function<String, Question> questions, Map<String, Response> responses,
            boolean late) {
        List<QuestionGrade> grades = paper.questions().stream()
                .map(asked -> grade(asked, questions.apply(asked.key()), responses.get(asked.key()))).toList();
        return PaperGrade.of(paper.rules(), grades, late);
    }

    /**
     * One question of it.
     *
     * @param response {@code null}: not answered
     */
    public static QuestionGrade grade(Paper.Asked asked, Question question, Response response) {
        return QuestionGrade.of(asked.key(), question.grade(asked.arrangement(), response, asked.worth(question)));
    }
}
