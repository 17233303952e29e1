package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;

/**
 * The progress of one learner in one publication of a course: a pure function of the outline, of what was in it when she
 * enrolled, and of what she has done.
 *
 * <p>Every lesson and quiz counts once, whatever its length. What she has completed counts for ever, also where the outline
 * no longer has it. What came into the outline after she enrolled is new: it counts once she has completed it, and is never
 * missing. So a publication takes nothing away: the percent of a learner who does nothing stays or rises, whatever is
 * added, moved or removed.
 *
 * @param items the outline, in order
 * @param newItems the keys of those that came in after she enrolled
 * @param completed the keys of what she has completed, in the outline or not
 * @param locked the keys of what she may not open now
 */
record CourseProgress(List<OutlineItem> items, Set<String> newItems, Set<String> completed, Activity activity,
        Set<String> locked) {

    /**
     * Where she was at work.
     *
     * @param started by item, with when she was at it last; {@code null} where that is not known
     * @param openAttempts the quizzes with an attempt under way
     * @param lastCompletion {@code null}: none
     */
    record Activity(Map<String, Instant> started, Set<String> openAttempts, Instant lastCompletion) {
        static final Activity NONE = new Activity(Map.of(), Set.of(), null);

        boolean isAt(String item) {
            return started.containsKey(item) || openAttempts.contains(item);
        }
    }

    /** Where an item stands. */
    enum State {
        LOCKED,
        AVAILABLE,
        STARTED,
        COMPLETED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why this is where to go on. */
    enum Because {
        /** A quiz is under way. */
        OPEN_ATTEMPT,
        /** She was at it last. */
        LAST_WORKED_ON,
        /** It comes next. */
        NEXT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where to go on. */
    record Resume(OutlineItem item, Because because) {}

    State state(OutlineItem item) {
        if (completed.contains(item.key())) {
            return State.COMPLETED;
        }
        if (activity.isAt(item.key())) {
            return State.STARTED;
        }
        return locked.contains(item.key()) ? State.LOCKED : State.AVAILABLE;
    }

    /** Whether it is in the numerator or in the denominator of the percent. */
    boolean counts(OutlineItem item) {
        return !item.isAssignment() && (completed.contains(item.key()) || !newItems.contains(item.key()));
    }

    /** What she has completed: it counts, in the outline or not. */
    int done() {
        return completed.size();
    }

    int counted() {
        return done() + missing().size();
    }

    /** What counts and is not completed, in order. An assignment does not, as long as it cannot be handed in. */
    List<OutlineItem> missing() {
        return items.stream().filter(item -> counts(item) && !completed.contains(item.key())).toList();
    }

    /** What came in after she enrolled and is not completed, in order. */
    List<OutlineItem> fresh() {
        return items.stream().filter(item -> !item.isAssignment() && newItems.contains(item.key())
                && !completed.contains(item.key())).toList();
    }

    /** The keys of what she has completed and the outline no longer has, sorted. */
    List<String> retired() {
        Set<String> known = items.stream().map(OutlineItem::key).collect(Collectors.toSet());
        return completed.stream().filter(key -> !known.contains(key)).sorted().toList();
    }

    /** Whole percent, rounded down: 100 is everything that counts and nothing less. */
    int percent() {
        return counted() == 0 ? 0 : done() * 100 / counted();
    }

    /**
     * Where to go on: the quiz that is under way; else what she was at last, unless she has completed something since; else
     * the first in the order of the course that is missing, and then what is new. Never what is locked; none when nothing is
     * left.
     */
    Optional<Resume> resume() {
        List<OutlineItem> left = new java.util.ArrayList<>(missing());
        left.addAll(fresh());
        left.removeIf(item -> state(item) == State.LOCKED);
        Optional<OutlineItem> attempt = left.stream().filter(item -> activity.openAttempts().contains(item.key()))
                .findFirst();
        if (attempt.isPresent()) {
            return attempt.map(item -> new Resume(item, Because.OPEN_ATTEMPT));
        }
        Optional<OutlineItem> last = left.stream().filter(item -> activity.started().get(item.key()) != null)
                .max(java.util.Comparator.comparing(item -> activity.started().get(item.key())))
                .filter(item -> activity.lastCompletion() == null
                        || activity.started().get(item.key()).isAfter(activity.lastCompletion()));
        return last.map(item -> new Resume(item, Because.LAST_WORKED_ON))
                .or(() -> left.stream().findFirst().map(item -> new Resume(item, Because.NEXT)));
    }

    /** The items by module, in order. */
    Map<String, List<OutlineItem>> byModule() {
        return items.stream()
                .collect(Collectors.groupingBy(OutlineItem::module, LinkedHashMap::new, Collectors.toList()));
    }
}
