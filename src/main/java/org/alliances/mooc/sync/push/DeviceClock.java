package org.alliances.mooc.sync.push;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Puts the times of a device right. Pure. */
final class DeviceClock {
    /** A batch on a poor network is that long under way: such a difference says nothing of the device's clock. */
    static final Duration TOLERANCE = Duration.ofSeconds(30);

    private DeviceClock() {}

    /** What was done to a time. */
    enum Mark {
        AS_SENT,
        /** By the offset of the device's clock. */
        CORRECTED,
        /** It lay in the future: it counts as the moment at which it came. */
        CLAMPED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A time, and what was done to it. */
    record Corrected(Instant at, Mark mark) {}

    /**
     * @param at by the device's clock
     * @param offsetMillis what the device says has to be added to its clock, as it measured when it was last connected before
     *            the event: always the same for the same event, however often it is sent; {@code null}: it does not say
     * @param deviceNow what its clock showed when it sent the batch; {@code null}: it does not say
     */
    static Corrected correct(Instant at, Long offsetMillis, Instant deviceNow, Instant now) {
        Duration offset = offsetMillis != null ? Duration.ofMillis(offsetMillis) : offset(deviceNow, now);
        Instant corrected = at.plus(offset).truncatedTo(ChronoUnit.MICROS);
        if (corrected.isAfter(now)) {
            return new Corrected(now, Mark.CLAMPED);
        }
        return new Corrected(corrected, offset.isZero() ? Mark.AS_SENT : Mark.CORRECTED);
    }

    private static Duration offset(Instant deviceNow, Instant now) {
        if (deviceNow == null) {
            return Duration.ZERO;
        }
        Duration offset = Duration.between(deviceNow, now);
        return offset.abs().compareTo(TOLERANCE) <= 0 ? Duration.ZERO : offset;
    }
}
