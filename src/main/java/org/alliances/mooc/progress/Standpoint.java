package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.course.Requirement;
import org.alliances.mooc.progress.lock.LockPolicy;
import org.alliances.mooc.progress.lock.ShortestWay;
import org.alliances.mooc.progress.lock.Unmet;
import org.alliances.mooc.quiz.QuizApi.Standing;

/**
 * From where a learner looks at what is locked: a course, what she has done in it, and the time.
 *
 * @param standings by the key of each quiz that she has started
 */
record Standpoint(PublishedCourse course, Traces traces, Map<String, Standing> standings, Instant now) {

    /** What the item requires and she has not met, whether it is open for another reason or not. */
    List<Unmet> unmet(String item) {
        return LockPolicy.unmet(course.requirements(item), facts(), this::title);
    }

    /** Whether she has completed or started the item: what was opened stays open, whatever is published. */
    boolean isAt(String item) {
        return traces.completed().containsKey(item) || traces.started().containsKey(item)
                || standings.containsKey(item);
    }

    /** The least that is left to do before all these conditions are met. */
    ShortestWay.Way way(List<Requirement> wanted) {
        return ShortestWay.to(wanted, facts(), item -> isAt(item) ? List.of() : course.requirements(item),
                item -> course.item(item).map(OutlineItem::minutes).orElse(0));
    }

    Integer percent(String quiz) {
        return facts().percents().get(quiz);
    }

    private LockPolicy.Facts facts() {
        Map<String, Integer> percents = new HashMap<>();
        standings.forEach((quiz, standing) -> standing.counted()
                .ifPresent(counted -> percents.put(quiz, counted.percent())));
        return new LockPolicy.Facts(traces.completed().keySet(), percents, now);
    }

    private String title(String item) {
        return course.item(item).map(OutlineItem::title).orElse(item);
    }
}
