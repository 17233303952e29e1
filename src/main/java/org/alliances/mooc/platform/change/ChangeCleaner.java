package org.alliances.mooc.platform.change;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/** Forgets removals that are older than promised. Harmless on several replicas at once. */
@ApplicationScoped
class ChangeCleaner {
    private static final int LEARNERS_AT_ONCE = 1_000;

    private final ChangeFeed feed;
    private final ChangeConfig config;
    private final Clock clock;

    ChangeCleaner(ChangeFeed feed, ChangeConfig config, Clock clock) {
        this.feed = feed;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        Instant limit = clock.instant().minus(config.removalsKeptFor());
        // One by one: whoever holds several learners would have to take them in the order of all others. The rest has time.
        feed.withRemovals(limit, LEARNERS_AT_ONCE).forEach(learner -> feed.forget(learner, limit));
    }
}
