package org.alliances.mooc.enrolment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * What a learner is granted so that the same quiz is as fair to her as to others: set once for a run, effective in every
 * quiz and for every deadline.
 *
 * @param timeFactor multiplies every time limit; 1 to 5, two decimal places
 * @param extraAttempts added to the attempts that a quiz allows; never negative
 * @param deadlineShift added to the end of every window; never negative
 */
public record Accommodation(BigDecimal timeFactor, int extraAttempts, Duration deadlineShift) {
    /** For everybody else. */
    public static final Accommodation NONE = new Accommodation(BigDecimal.ONE, 0, Duration.ZERO);
    private static final int SCALE = 2;

    public Accommodation {
        timeFactor = timeFactor.setScale(SCALE, RoundingMode.HALF_UP);
        if (timeFactor.compareTo(BigDecimal.ONE) < 0 || extraAttempts < 0 || deadlineShift.isNegative()) {
            throw new IllegalArgumentException("an accommodation never takes anything away");
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The learner's own limit, to the second, rounded up; {@code null} where there is none. */
    public Duration timeLimit(Duration base) {
        return base == null
                ? null
                : Duration.ofSeconds(BigDecimal.valueOf(base.toSeconds()).multiply(timeFactor)
                        .setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** How many attempts the learner has; {@code null} where there is no limit. */
    public Integer attempts(Integer base) {
        return base == null ? null : Integer.valueOf(base + extraAttempts);
    }

    /** The learner's own end of a window; {@code null} where there is none. */
    public Instant deadline(Instant base) {
        return base == null ? null : base.plus(deadlineShift);
    }
}
