package org.alliances.mooc.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class KeysInUseTest {
    private static final int CROWD = 50;
    private static final IdempotentAnswer.Key KEY = new IdempotentAnswer.Key(new UUID(1, 1), "une");

    private final KeysInUse keys = new KeysInUse();

    @Test
    void repeatsWorkOneAfterAnother() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Thread> repeats = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            repeats.add(Thread.ofPlatform().start(() -> keys.oneAtATime(KEY, () -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                waitFor(goOn);
                atOnce.decrementAndGet();
                return done.incrementAndGet();
            })));
        }
        await().until(() -> repeats.stream().map(Thread::getState)
                .allMatch(Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING)::contains));

        assertThat(keys.oneAtATime(new IdempotentAnswer.Key(new UUID(1, 1), "autre"), () -> "passes")).isEqualTo(
                "passes");
        assertThat(keys.oneAtATime(new IdempotentAnswer.Key(new UUID(2, 2), "une"), () -> "passes")).isEqualTo(
                "passes");
        goOn.countDown();
        for (Thread repeat : repeats) {
            repeat.join();
        }

        assertThat(most).hasValue(1);
        assertThat(done).hasValue(CROWD);
        assertThat(keys.size()).isZero();
    }

    @Test
    void aFailureLetsTheNextOneTry() {
        assertThatThrownBy(() -> keys.oneAtATime(KEY, () -> {
            throw new IllegalStateException("refused");
        })).hasMessage("refused");

        assertThat(keys.oneAtATime(KEY, () -> "passes")).isEqualTo("passes");
        assertThat(keys.size()).isZero();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
