package org.alliances.mooc.support;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.github.bucket4j.TimeMeter;

/** The time by which quotas fill in tests: it passes by itself, or stands still and passes by as much as a test says. */
public final class MovableTime implements TimeMeter {
    private static final AtomicReference<Long> STANDS_AT = new AtomicReference<>();
    private static final MovableTime TIME = new MovableTime();

    private MovableTime() {}

    public static void stop() {
        STANDS_AT.set(System.nanoTime());
    }

    public static void forward(Duration duration) {
        STANDS_AT.updateAndGet(at -> at + duration.toNanos());
    }

    /** It passes by itself again; whoever stops it does this afterwards. */
    public static void goOn() {
        STANDS_AT.set(null);
    }

    @Override
    public long currentTimeNanos() {
        Long at = STANDS_AT.get();
        return at == null ? System.nanoTime() : at;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }

    /** Replaces the production clock of the quotas in every test. */
    @Singleton
    static final class Producer {
        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        TimeMeter time() {
            return TIME;
        }
    }
}
