package org.alliances.mooc.platform.idempotency;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.alliances.mooc.platform.problem.PlatformProblem;

/**
 * Lets repeats of one request wait for each other here, where it costs nothing but a thread, and not in the database: a
 * phone that repeats itself while the first request is slow would take every connection there is. What is promised does
 * not rest on this, because another replica has its own.
 */
@Singleton
class KeysInUse {
    /** Longer than any request takes; whoever waits so long is told to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConcurrentHashMap<IdempotentAnswer.Key, Lane> lanes = new ConcurrentHashMap<>();

    /** @throws org.alliances.mooc.kernel.ProblemException conflict (409) */
    <T> T oneAtATime(IdempotentAnswer.Key key, Supplier<T> work) {
        Lane lane = lanes.compute(key, (same, there) -> (there == null ? new Lane() : there).entered());
        try {
            return lane.pass(work);
        } finally {
            lanes.computeIfPresent(key, (same, there) -> there.left());
        }
    }

    int size() {
        return lanes.size();
    }

    /** Who wants to use one key. Entered and left under the lock of the map. */
    private static final class Lane {
        private final ReentrantLock turn = new ReentrantLock(true);
        private int inside;

        Lane entered() {
            inside++;
            return this;
        }

        Lane left() {
            inside--;
            return inside == 0 ? null : this;
        }

        <T> T pass(Supplier<T> work) {
            try {
                if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw PlatformProblem.CONFLICT.asException();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw PlatformProblem.CONFLICT.asException();
            }
            try {
                return work.get();
            } finally {
                turn.unlock();
            }
        }
    }
}
