package org.alliances.mooc.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alliances.mooc.progress.position.LessonPosition;

/**
 * What a learner has left in the items of a course: what she completed, where she decided, where she is.
 *
 * @param completed by item key
 * @param started the items that she has decided in or has a place in, by key, with when she did so last
 * @param places by lesson key
 */
record Traces(Map<String, Completed> completed, Map<String, Instant> started, Map<String, Place> places) {

    static Traces none() {
        return new Traces(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /** @param revision the publication that she saw */
    record Completed(Instant at, int revision) {}

    /** Her place in a lesson. */
    record Place(LessonPosition position, Instant recordedAt) {}

    void complete(String item, Instant at, int revision) {
        completed.put(item, new Completed(at, revision));
    }

    void decide(String item, Instant at) {
        started.merge(item, at, Traces::later);
    }

    void stand(String item, Instant at, String paragraph, BigDecimal seconds) {
        places.put(item, new Place(new LessonPosition(paragraph, seconds), at));
        started.merge(item, at, Traces::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    Set<String> completedItems() {
        return new HashSet<>(completed.keySet());
    }

    Optional<Place> place(String item) {
        return Optional.ofNullable(places.get(item));
    }
}
