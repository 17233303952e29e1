package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.item.Arrangement;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an attempt is about, frozen when it starts: questions, the order of their parts, and the rules that decide over it.
 * The questions' texts and keys stand in the publication it names, which is immutable.
 *
 * @param revision the publication of the course
 */
record Paper(int revision, List<Asked> questions, Rules rules) {
    Paper {
        questions = List.copyOf(questions);
    }

    /**
     * One question, in the order of its parts.
     *
     * @param points what it is worth in this paper; {@code null}: what its author said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(String key, Arrangement arrangement, BigDecimal points) {
        Points worth(Question question) {
            return points == null ? question.worth() : new Points(points);
        }
    }

    /**
     * @param passPercent from 0 to 100
     * @param reveal when keys and feedback are shown; {@code null}, in papers from before there was a choice: after the
     *            submission
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rules(int passPercent, QuizDocument.Reveal reveal) {
        boolean revealsAfterLastAttempt() {
            return reveal == QuizDocument.Reveal.AFTER_LAST_ATTEMPT;
        }
    }

    Optional<Asked> question(QuestionKey key) {
        return questions.stream().filter(asked -> asked.key().equals(key.value())).findFirst();
    }
}
