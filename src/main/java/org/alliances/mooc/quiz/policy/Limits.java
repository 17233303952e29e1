package org.alliances.mooc.quiz.policy;

import java.time.Duration;
import java.time.Instant;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.enrolment.Accommodation;

/**
 * The limits of a quiz as they are for one learner.
 *
 * @param timeLimit {@code null}: none
 * @param attempts {@code null}: as many as one likes
 * @param opensAt {@code null}: from the beginning
 * @param closesAt {@code null}: without end
 */
public record Limits(Duration timeLimit, Integer attempts, Instant opensAt, Instant closesAt) {

    /** Those of everybody. */
    public static Limits base(QuizDocument quiz) {
        QuizDocument.Window window = quiz.window();
        return new Limits(quiz.timeLimit(), quiz.attemptsAllowed(), window == null ? null : window.opensAt(),
                window == null ? null : window.closesAt());
    }

    /** Those of a learner with this accommodation. */
    public Limits with(Accommodation accommodation) {
        return new Limits(accommodation.timeLimit(timeLimit), accommodation.attempts(attempts), opensAt,
                accommodation.deadline(closesAt));
    }

    /** The end of time of an attempt that starts then: the limit, or the end of the window where that comes first. */
    public Instant dueAt(Instant startedAt) {
        Instant byLimit = timeLimit == null ? null : startedAt.plus(timeLimit);
        if (byLimit == null || closesAt == null) {
            return byLimit == null ? closesAt : byLimit;
        }
        return byLimit.isBefore(closesAt) ? byLimit : closesAt;
    }

    /** How many attempts are left; never below zero, {@code null} where there is no limit. */
    public Integer left(long made) {
        return attempts == null ? null : (int) Math.max(0, attempts - made);
    }
}
