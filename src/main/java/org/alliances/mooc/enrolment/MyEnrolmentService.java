package org.alliances.mooc.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;

/** What a learner has, had, and waits for. */
@ApplicationScoped
class MyEnrolmentService {
    private final EnrolmentRepository enrolments;
    private final WaitingRepository waiting;
    private final EnrolmentEventRepository events;
    private final RunRepository runs;
    private final PublishedCourses courses;

    MyEnrolmentService(EnrolmentRepository enrolments, WaitingRepository waiting, EnrolmentEventRepository events,
            RunRepository runs, PublishedCourses courses) {
        this.enrolments = enrolments;
        this.waiting = waiting;
        this.events = events;
        this.runs = runs;
        this.courses = courses;
    }

    /** What is active, then what she waits for, then what she has left; each the oldest first. */
    @Transactional
    List<MyEnrolmentView> of(LearnerId learner, Instant now) {
        List<Enrolment> all = enrolments.of(learner);
        List<Waiting> waits = waiting.of(learner);
        Map<Run.Key, Run> dated = runs.of(Stream
                .concat(all.stream().map(one -> one.toRecord().course()), waits.stream().map(Waiting::course))
                .distinct().toList()).stream()
                .collect(Collectors.toMap(run -> new Run.Key(run.course(), run.key()), Function.identity()));
        Map<CourseKey, String> titles = courses.all().stream()
                .collect(Collectors.toMap(PublishedCourse::key, course -> course.document().title()));
        Function<Enrolment, MyEnrolmentView> own = one -> {
            EnrolmentRecord record = one.toRecord();
            return new MyEnrolmentView(record.course().value(), titles.get(record.course()), record.run().value(),
                    state(dated, record.course(), record.run(), now), one.isActive() ? "active" : "left",
                    record.enrolledAt(), one.leftAt(), record.revision().value(), null);
        };
        return Stream.of(all.stream().filter(Enrolment::isActive).map(own),
                waits.stream().map(one -> new MyEnrolmentView(one.course().value(), titles.get(one.course()),
                        one.run().value(), state(dated, one.course(), one.run(), now), "waiting", one.since(), null,
                        null, waiting.position(one.course(), one.run(), one))),
                all.stream().filter(one -> !one.isActive()).map(own)).flatMap(Function.identity()).toList();
    }

    private static RunState state(Map<Run.Key, Run> dated, CourseKey course, RunKey key, Instant now) {
        Run run = dated.get(new Run.Key(course, key));
        return run == null ? null : run.terms().state(now);
    }

    /** What happened to a learner's enrolments in the course, the newest first. */
    @Transactional
    Page<EnrolmentEventView> history(LearnerId learner, CourseKey course, PageLimit limit, Cursor after) {
        UUID before = after == null ? null : after.uuid(0);
        List<EnrolmentEvent> rows = events.of(learner, course, before, limit.rows());
        if (rows.isEmpty() && before == null) {
            throw EnrolmentProblem.LEARNER_NOT_FOUND.asException();
        }
        return Page.of(rows, limit, event -> Cursor.of(event.id()), EnrolmentEvent::toView);
    }
}
