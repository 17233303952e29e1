package org.alliances.mooc.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Marks, as decimals with two places. One rounding rule for the whole platform: half up, applied once, to each
 * question's points; sums of points are exact.
 */
public record Points(BigDecimal value) implements Comparable<Points> {
    /** Decimal places of a mark. */
    public static final int SCALE = 2;
    public static final Points ZERO = new Points(BigDecimal.ZERO);

    public Points {
        if (value == null) {
            throw new IllegalArgumentException("points need a value");
        }
        value = value.setScale(SCALE, RoundingMode.HALF_UP);
    }

    public static Points of(String decimal) {
        return new Points(new BigDecimal(decimal));
    }

    public static Points of(long whole) {
        return new Points(BigDecimal.valueOf(whole));
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    /** These points multiplied by a share between 0 and 1, then rounded. */
    public Points share(BigDecimal share) {
        return new Points(value.multiply(share));
    }

    /**
     * The exact share {@code part}/{@code whole} of these points, then rounded: a third of a mark is not first rounded
     * to a decimal fraction.
     *
     * @param whole above zero
     */
    public Points share(long part, long whole) {
        return new Points(value.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), SCALE,
                RoundingMode.HALF_UP));
    }

    /**
     * What part of {@code total} this is, in percent, rounded down to a whole number so that a pass mark is never
     * reached by rounding; 0 where the total is zero.
     */
    public int percentOf(Points total) {
        if (total.value.signum() == 0) {
            return 0;
        }
        return value.multiply(BigDecimal.valueOf(100)).divide(total.value, 0, RoundingMode.DOWN).intValueExact();
    }

    /** For the wire: no trailing zeros, never an exponent. */
    public BigDecimal toDecimal() {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
