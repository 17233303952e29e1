package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.course.CompletionRule;
import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.progress.lock.Unmet;
import org.alliances.mooc.quiz.QuizApi.Standing;

/**
 * A course as one learner stands in it: everything that her screens show of it.
 *
 * @param standings by the key of each quiz that she has started
 * @param dueAt until when, by the key of each item that is due some day
 */
record LearnersCourse(PublishedCourse course, EnrolmentRecord enrolment, Traces traces,
        Map<String, Standing> standings, Map<String, Instant> dueAt, Instant now) {

    CourseProgress progress() {
        Set<String> openAttempts = standings.entrySet().stream()
                .filter(standing -> standing.getValue().openAttempt().isPresent()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Instant> started = new HashMap<>(traces.started());
        standings.keySet().forEach(quiz -> started.putIfAbsent(quiz, null));
        Set<String> newItems = course.items().stream().filter(this::cameAfterTheEnrolment).map(OutlineItem::key)
                .collect(Collectors.toSet());
        return new CourseProgress(course.items(), newItems, traces.completedItems(),
                new CourseProgress.Activity(started, openAttempts, lastCompletion()), locks().keySet());
    }

    /** What is not met, by the key of each item that requires something and is neither started nor completed. */
    Map<String, List<Unmet>> locks() {
        Standpoint here = standpoint();
        Map<String, List<Unmet>> locks = new HashMap<>();
        course.items().stream().map(OutlineItem::key)
                .filter(item -> !course.requirements(item).isEmpty() && !here.isAt(item))
                .forEach(item -> locks.put(item, here.unmet(item)));
        locks.values().removeIf(List::isEmpty);
        return locks;
    }

    Standpoint standpoint() {
        return new Standpoint(course, traces, standings, now);
    }

    /** What completes it. */
    CompletionRule completionRule(OutlineItem item) {
        if (item.isQuiz()) {
            return CompletionRule.PASS;
        }
        return item.isAssignment()
                ? CompletionRule.HAND_IN
                : course.lesson(new LessonKey(item.key())).completionRule();
    }

    /** The next deadline that is not over, of what is not completed. */
    Optional<Instant> nextDeadline() {
        Set<String> completed = traces.completedItems();
        return dueAt.entrySet().stream().filter(due -> !completed.contains(due.getKey())).map(Map.Entry::getValue)
                .filter(due -> !now.isAfter(due)).min(Instant::compareTo);
    }

    private Instant lastCompletion() {
        return traces.completed().values().stream().map(Traces.Completed::at).max(Instant::compareTo).orElse(null);
    }

    private boolean cameAfterTheEnrolment(OutlineItem item) {
        return course.first(item).compareTo(enrolment.revision()) > 0;
    }

    /** Whether its text is another one than what she has completed, or, not completed, than when she enrolled. */
    boolean isChanged(OutlineItem item) {
        Traces.Completed completed = traces.completed().get(item.key());
        int known = completed == null
                ? Math.max(enrolment.revision().value(), course.first(item).value())
                : completed.revision();
        return course.since(item).value() > known;
    }
}
