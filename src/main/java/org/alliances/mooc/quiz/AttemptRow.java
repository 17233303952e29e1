package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;

/**
 * An attempt without its paper and its grades, which are large: what lists and standings need. The names of the
 * components are those of {@link Attempt}'s fields.
 */
record AttemptRow(UUID id, String quizKey, int number, int revision, Instant startedAt, Instant submittedAt,
        BigDecimal points, BigDecimal maximum, Integer percent, Boolean passed) {

    AttemptState state() {
        return submittedAt == null ? AttemptState.OPEN : AttemptState.SUBMITTED;
    }

    boolean isOpen() {
        return submittedAt == null;
    }

    /** Its grade, where it has one. */
    Optional<QuizApi.GradedAttempt> grade() {
        return isOpen()
                ? Optional.empty()
                : Optional.of(new QuizApi.GradedAttempt(id, new Points(points), new Points(maximum), percent, passed));
    }

    QuizApi.AttemptRecord asRecord(CourseKey course) {
        return new QuizApi.AttemptRecord(id, course, new QuizKey(quizKey), number, new RevisionNumber(revision),
                startedAt,
                Optional.ofNullable(submittedAt), grade());
    }
}
