package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.item.Bloom;
import org.alliances.mooc.item.Choice;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Reliability;
import org.alliances.mooc.item.SingleChoice;
import org.alliances.mooc.item.TrueFalse;

/** What tests of quizzes share. */
final class QuizFixtures {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private QuizFixtures() {}

    static QuizDocument quiz(Integer attemptsAllowed, boolean shuffled, String... questions) {
        return new QuizDocument("quiz", "Un quiz", "module", 10, 60, attemptsAllowed,
                new QuizDocument.Shuffle(shuffled, shuffled), null, null, null, List.of(questions), null);
    }

    /** A statement that is true. */
    static Question statement(String key, String points) {
        return new TrueFalse(key, "module", Bloom.REMEMBER, Reliability.A, new BigDecimal(points), "?", null, null,
                null,
                true,
                null);
    }

    /** The choices x (right), y and z. */
    static Question choice(String key) {
        return new SingleChoice(key, "module", Bloom.REMEMBER, Reliability.A, BigDecimal.ONE, "?", null, null, null,
                List.of(
                        new Choice("x", "X", true, null), new Choice("y", "Y", false, null),
                        new Choice("z", "Z", false, null)));
    }

    static AttemptRow open(int number) {
        return new AttemptRow(new UUID(0, number), "quiz", number, 1, NOON, null, null, null, null, null);
    }

    static AttemptRow submitted(int number, int percent) {
        return new AttemptRow(new UUID(0, number), "quiz", number, 1, NOON, NOON, BigDecimal.valueOf(percent),
                BigDecimal.valueOf(100), percent, percent >= 60);
    }
}
