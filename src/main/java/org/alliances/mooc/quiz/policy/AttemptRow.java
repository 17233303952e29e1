package org.alliances.mooc.quiz.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.quiz.AttemptState;

/**
 * An attempt without its paper and its grades, which are large: what lists, standings and rules need. The names of the
 * components are those of the entity's fields.
 *
 * @param dueAt {@code null}: no end of time
 * @param awaiting how many of its questions a person has still to grade; {@code null} while it is open
 * @param scoreRelease when its learner sees its score
 * @param submissionClaimedAt when she submitted it offline; {@code null}: she has not, or online
 */
public record AttemptRow(UUID id, String quizKey, int number, int revision, Instant startedAt, Instant dueAt,
        Instant submittedAt, ClosedBy closedBy, BigDecimal points, BigDecimal maximum, Integer percent, Boolean passed,
        Integer awaiting, QuizDocument.Release scoreRelease, Instant submissionClaimedAt) {

    public AttemptState state() {
        return submittedAt == null ? AttemptState.OPEN : AttemptState.SUBMITTED;
    }

    public boolean isOpen() {
        return submittedAt == null;
    }

    /** Whether its learner has submitted it offline, and it is not graded yet. */
    public boolean isClaimed() {
        return isOpen() && submissionClaimedAt != null;
    }

    /** Whether every question of it is graded. */
    public boolean isFinal() {
        return !isOpen() && awaiting == 0;
    }
}
