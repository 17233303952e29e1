package org.alliances.mooc.platform.limit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.github.bucket4j.TimeMeter;

/** A quota fills by a clock that nobody sets: a wall clock that is put back would fill nothing until it has caught up. */
final class TimeMeterProducer {
    @Produces
    @Singleton
    TimeMeter time() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
