package org.alliances.mooc.quiz.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.item.PresentedQuestion;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.ContentHash;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A paper as its learner sees it. The same paper gives the same print for ever, because its publication is immutable; the
 * hash that is stored at the start proves it.
 */
public record PaperPrint(List<PrintedQuestion> questions) {
    public PaperPrint {
        questions = List.copyOf(questions);
    }

    /** One question as its learner sees it. */
    public record PrintedQuestion(String key, String prompt, BigDecimal points,
            @JsonUnwrapped PresentedQuestion presentation) {}

    /** @param questions the questions of the paper's publication by key */
    public static PaperPrint of(Paper paper, Function<String, Question> questions) {
        return new PaperPrint(paper.questions().stream().map(asked -> {
            Question question = questions.apply(asked.key());
            return new PrintedQuestion(asked.key(), question.prompt(), asked.worth(question).toDecimal(),
                    question.present(asked.arrangement()));
        }).toList());
    }

    /** SHA-256 of its canonical JSON. */
    public ContentHash hash() {
        return ContentHash.of(CourseJson.canonicalBytes(CourseJson.tree(this)));
    }
}
