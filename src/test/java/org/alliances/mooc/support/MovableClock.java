package org.alliances.mooc.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The application's clock in tests: the real time, moved by as much as a test says. */
public final class MovableClock extends Clock {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
    private static final MovableClock CLOCK = new MovableClock();

    private MovableClock() {}

    /** Lets that time pass. */
    public static void forward(Duration duration) {
        AHEAD.updateAndGet(ahead -> ahead.plus(duration));
    }

    /** Back to the real time; whoever moves the clock does this afterwards. */
    public static void reset() {
        AHEAD.set(Duration.ZERO);
    }

    /** What the application's clock shows. */
    public static Instant instantNow() {
        return CLOCK.instant();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(AHEAD.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the server's clock is in UTC");
    }

    /** Replaces the production clock in every test. */
    @Singleton
    static final class Producer {
        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        Clock clock() {
            return CLOCK;
        }
    }
}
