package org.alliances.mooc.platform.idempotency;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

/** Forgets answers that are older than promised. Harmless on several replicas at once. */
@ApplicationScoped
class IdempotencyCleaner {
    private final IdempotentAnswerRepository answers;
    private final IdempotencyConfig config;
    private final Clock clock;

    IdempotencyCleaner(IdempotentAnswerRepository answers, IdempotencyConfig config, Clock clock) {
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void clean() {
        answers.deleteOlderThan(clock.instant().minus(config.keptFor()));
    }
}
