package org.alliances.mooc.seed;

import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.QuizKey;

/** One thing that a learner of the cohort does, and when. */
sealed interface Deed {
    Instant at();

    record Enrol(Instant at) implements Deed {}

    /** @param reason {@code null}: none given */
    record Decide(Instant at, LessonKey lesson, String option, String reason) implements Deed {}

    record Complete(Instant at, LessonKey lesson) implements Deed {}

    /**
     * @param id what the attempt is called
     * @param right how many questions are answered right
     * @param submitted otherwise it stays open
     */
    record TakeQuiz(Instant at, QuizKey quiz, UUID id, int right, boolean submitted) implements Deed {}

    record Leave(Instant at) implements Deed {}
}
