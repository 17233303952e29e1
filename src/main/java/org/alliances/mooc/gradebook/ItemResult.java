package org.alliances.mooc.gradebook;

import java.math.BigDecimal;

import org.alliances.mooc.quiz.QuizApi.CountedResult;

/**
 * What is known of one item when its grade is made.
 *
 * @param percent exact, 0 to 100; {@code null}: none that may be used
 */
record ItemResult(ItemStatus status, Ratio percent) {
    static final ItemResult NOT_ATTEMPTED = without(ItemStatus.NOT_ATTEMPTED);
    private static final Ratio WHOLE = Ratio.of(BigDecimal.valueOf(100));

    static ItemResult without(ItemStatus status) {
        return new ItemResult(status, null);
    }

    static ItemResult graded(Ratio percent) {
        return new ItemResult(ItemStatus.GRADED, percent);
    }

    static ItemResult of(CountedResult counted) {
        if (counted.awaiting() > 0) {
            return without(ItemStatus.AWAITING_MARKS);
        }
        Ratio maximum = Ratio.of(counted.maximum().value());
        return graded(maximum.isZero()
                ? Ratio.ZERO
                : Ratio.of(counted.points().value()).times(WHOLE).over(maximum));
    }

    /** With what an instructor put in its place; {@code null}: nothing. */
    ItemResult with(Override override) {
        if (override == null) {
            return this;
        }
        return override.excused()
                ? without(ItemStatus.EXCUSED)
                : new ItemResult(ItemStatus.OVERRIDDEN, Ratio.of(override.percent()));
    }

    /**
     * What an instructor puts in the place of a result: a percent, or nothing at all.
     *
     * @param percent 0 to 100 with two places; {@code null} where she is excused
     */
    record Override(BigDecimal percent, String reason) {
        boolean excused() {
            return percent == null;
        }
    }
}
