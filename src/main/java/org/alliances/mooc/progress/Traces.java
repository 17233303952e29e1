package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.progress.position.LessonPosition;

/**
 * What a learner has left in the items of a course: what she completed, where she decided, where she is.
 *
 * @param completed by item key
 * @param started the items that she has decided in or has a place in, by key, with when she did so last
 * @param decided the lessons that she has decided in, by key
 * @param places by lesson key
 */
record Traces(Map<String, Completed> completed, Map<String, Instant> started, Set<String> decided,
        Map<String, Place> places) {

    static Traces none() {
        return new Traces(new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
    }

    /** @param revision the publication that she saw */
    record Completed(Instant at, int revision) {}

    /** Her place in a lesson. @param hasReachedEnd whether she has been at its last paragraph some day */
    record Place(LessonPosition position, Instant recordedAt, boolean hasReachedEnd) {}

    void complete(String item, Instant at, int revision) {
        completed.put(item, new Completed(at, revision));
    }

    void decide(String item, Instant at) {
        decided.add(item);
        started.merge(item, at, Traces::later);
    }

    /** @param ended {@code null}: she has not been at its end */
    void stand(String item, Instant at, LessonPosition position, Instant ended) {
        places.put(item, new Place(position, at, ended != null));
        started.merge(item, at, Traces::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    Set<String> completedItems() {
        return new HashSet<>(completed.keySet());
    }

    boolean hasDecided(LessonKey lesson) {
        return decided.contains(lesson.value());
    }

    boolean hasReachedEnd(LessonKey lesson) {
        return place(lesson.value()).filter(Place::hasReachedEnd).isPresent();
    }

    Optional<Place> place(String item) {
        return Optional.ofNullable(places.get(item));
    }
}
