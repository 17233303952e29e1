package org.alliances.mooc.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;

/**
 * The progress of one learner in one publication of a course: a pure function of the outline and of what she has done.
 * Each lesson and quiz of the outline counts once, whatever its length; what she completed and the outline no longer has is kept
 * but not counted.
 */
record CourseProgress(List<OutlineItem> items, Set<String> completed, Set<String> started) {

    /** Where an item stands. */
    enum State {
        AVAILABLE,
        STARTED,
        COMPLETED;

        String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    State state(OutlineItem item) {
        if (completed.contains(item.key())) {
            return State.COMPLETED;
        }
        return started.contains(item.key()) ? State.STARTED : State.AVAILABLE;
    }

    /** What counts: an assignment does not, as long as it cannot be handed in on the platform. */
    private List<OutlineItem> countedItems() {
        return items.stream().filter(item -> !item.isAssignment()).toList();
    }

    int counted() {
        return countedItems().size();
    }

    int done() {
        return counted() - missing().size();
    }

    List<OutlineItem> missing() {
        return countedItems().stream().filter(item -> !completed.contains(item.key())).toList();
    }

    /** Whole percent, rounded down: 100 is everything and nothing less. */
    int percent() {
        return counted() == 0 ? 0 : done() * 100 / counted();
    }

    /** Where to go on: the first item in the order of the course that is not completed; none when all are. */
    Optional<OutlineItem> resume() {
        return missing().stream().findFirst();
    }

    /** The items by module, in order. */
    Map<String, List<OutlineItem>> byModule() {
        return items.stream().collect(Collectors.groupingBy(OutlineItem::module, java.util.LinkedHashMap::new,
                Collectors.toList()));
    }
}
