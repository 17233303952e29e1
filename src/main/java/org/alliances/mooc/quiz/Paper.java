package org.alliances.mooc.quiz;

import java.util.List;
import java.util.Optional;

import org.alliances.mooc.item.Arrangement;
import org.alliances.mooc.kernel.QuestionKey;

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

    /** One question, in the order of its parts. */
    record Asked(String key, Arrangement arrangement) {}

    /** @param passPercent from 0 to 100 */
    record Rules(int passPercent) {}

    Optional<Asked> question(QuestionKey key) {
        return questions.stream().filter(asked -> asked.key().equals(key.value())).findFirst();
    }
}
