package org.alliances.mooc.platform.change;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/** Forgets removals that are older than promised. Harmless on several replicas at once. */
@ApplicationScoped
class ChangeCleaner {
    private static final int LEARNERS_AT_ONCE = 200;

    private final ChangeFeed feed;
    private final ChangeConfig config;
    private final Clock clock;

    ChangeCleaner(ChangeFeed feed, ChangeConfig config, Clock clock) {
        this.feed = feed;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        int learners;
        do {
            learners = feed.forget(clock.instant().minus(config.removalsKeptFor()), LEARNERS_AT_ONCE);
        } while (learners == LEARNERS_AT_ONCE);
    }
}
