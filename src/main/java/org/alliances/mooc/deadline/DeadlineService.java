package org.alliances.mooc.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.enrolment.EnrolmentApi.ActiveEnrolment;
import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.enrolment.EnrolmentProblem;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.persistence.UniqueConflicts;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Says when items are due for a learner, and lets her count anew. */
@ApplicationScoped
class DeadlineService implements DeadlineApi {
    private static final int TRIES = 5;

    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final StoredDeadlines stored;
    private final DeadlineChangeRepository changes;
    private final CompletedItems completed;

    DeadlineService(PublishedCourses courses, EnrolmentApi enrolments, StoredDeadlines stored,
            DeadlineChangeRepository changes, CompletedItems completed) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.stored = stored;
        this.changes = changes;
        this.completed = completed;
    }

    @Override
    @Transactional
    public Map<CourseKey, Map<String, Instant>> dueAt(Collection<ActiveEnrolment> places) {
        Map<CourseKey, Map<String, Instant>> due = new LinkedHashMap<>();
        if (!places.isEmpty()) {
            List<EnrolmentRecord> where = places.stream().map(ActiveEnrolment::enrolment).toList();
            StoredDeadlines.Found found = stored.of(where.getFirst().learner(), where);
            for (ActiveEnrolment place : places) {
                CourseKey course = place.enrolment().course();
                due.put(course, moments(new LearnersDeadlines(courses.course(course), place, found)));
            }
        }
        return due;
    }

    @Override
    @Transactional
    public Map<String, Instant> wouldBeDue(PublishedCourse course, EnrolmentRecord place) {
        return moments(new LearnersDeadlines(course, new ActiveEnrolment(place, Accommodation.NONE),
                stored.of(place.learner(), List.of(place))));
    }

    private static Map<String, Instant> moments(LearnersDeadlines deadlines) {
        Map<String, Instant> moments = new LinkedHashMap<>();
        deadlines.all().forEach((item, deadline) -> moments.put(item, deadline.due().at()));
        return moments;
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, not-enrolled */
    @Transactional
    MyDeadlinesView mine(LearnerId learner, CourseKey course, Instant now) {
        courses.course(course);
        return view(at(enrolments.requireActivePlace(learner, course)), now);
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, not-enrolled, outline-item-not-found */
    @Transactional
    MyDeadlineView mine(LearnerId learner, CourseKey course, String item, Instant now) {
        OutlineItem outlineItem = requireItem(courses.course(course), item);
        LearnersDeadlines deadlines = at(enrolments.requireActivePlace(learner, course));
        return new MyDeadlineView(
                deadlines.of(item).map(deadline -> DeadlineView.of(outlineItem, deadline, now)).orElse(null),
                changes.of(learner, course, item).reversed().stream().map(MyDeadlineView.Change::of).toList());
    }

    /** As {@link #mine}, for who accompanies her. */
    @Transactional
    MyDeadlinesView ofLearner(LearnerId learner, CourseKey course, Instant now) {
        courses.course(course);
        return view(at(requireEnrolled(learner, course)), now);
    }

    /**
     * Counts what she has missed from today. A repeat on the same day finds nothing that is missed and changes nothing.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, not-enrolled
     */
    ResetDeadlinesView reset(LearnerId learner, CourseKey course, Instant now) {
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            courses.course(course);
            ActiveEnrolment place = enrolments.requireActivePlace(learner, course);
            List<String> reset = new ArrayList<>();
            Set<String> done = completed.of(learner, course);
            LearnersDeadlines before = at(place);
            before.all().forEach((item, deadline) -> {
                if (deadline.rule().resettable() && deadline.isPassed(now) && !done.contains(item)) {
                    // The number is read together with what was missed: who comes second fails on it, and looks again.
                    int number = before.found().nextNumber(place.enrolment(), item);
                    changes.persist(DeadlineChange.reset(new DeadlineChange.Key(learner, course, item, number),
                            DeadlinePolicy.today(deadline.rule(), now), now));
                    reset.add(item);
                }
            });
            changes.flush();
            return new ResetDeadlinesView(reset, view(at(place), now));
        }));
    }

    /** The deadlines of a learner, with one statement. */
    LearnersDeadlines at(ActiveEnrolment place) {
        EnrolmentRecord enrolment = place.enrolment();
        return new LearnersDeadlines(courses.course(enrolment.course()), place,
                stored.of(enrolment.learner(), List.of(enrolment)));
    }

    /** @throws org.alliances.mooc.kernel.ProblemException learner-not-found (404) */
    ActiveEnrolment requireEnrolled(LearnerId learner, CourseKey course) {
        return enrolments.activePlaces(learner).stream().filter(place -> place.enrolment().course().equals(course))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> EnrolmentProblem.LEARNER_NOT_FOUND.with("Cette personne ne suit pas ce cours.",
                        "This learner does not follow the course."));
    }

    /** @throws org.alliances.mooc.kernel.ProblemException outline-item-not-found (404) */
    static OutlineItem requireItem(PublishedCourse course, String item) {
        return course.item(item).orElseThrow(DeadlineProblem.OUTLINE_ITEM_NOT_FOUND::asException);
    }

    private static MyDeadlinesView view(LearnersDeadlines deadlines, Instant now) {
        PublishedCourse course = deadlines.course();
        EnrolmentRecord enrolment = deadlines.place().enrolment();
        List<DeadlineView> items = new ArrayList<>();
        deadlines.all().forEach((item, deadline) -> items.add(
                DeadlineView.of(course.item(item).orElseThrow(), deadline, now)));
        return new MyDeadlinesView(course.key().value(), enrolment.run().value(), course.revision().value(), now,
                items);
    }
}
