package org.alliances.mooc.enrolment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.CatalogueProblem;
import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.persistence.UniqueConflicts;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Plans, changes and deletes dated runs. */
@ApplicationScoped
class RunService {
    private static final int TRIES = 5;

    private final RunRepository runs;
    private final EnrolmentRepository enrolments;
    private final WaitingRepository waiting;
    private final Places places;
    private final PublishedCourses courses;
    private final Audit audit;

    RunService(RunRepository runs, EnrolmentRepository enrolments, WaitingRepository waiting, Places places,
            PublishedCourses courses, Audit audit) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.waiting = waiting;
        this.places = places;
        this.courses = courses;
        this.audit = audit;
    }

    @Transactional
    List<RunView> of(CourseKey course, Instant now) {
        courses.course(course);
        Map<RunKey, Long> active = enrolments.activeByRun(course);
        Map<RunKey, Long> waits = waiting.byRun(course);
        return runs.of(course).stream().map(run -> RunView.of(run, active.getOrDefault(run.key(), 0L),
                waits.getOrDefault(run.key(), 0L), now)).toList();
    }

    /** Without archived ones: those of the course's file, then by start; those without a start are last. */
    @Transactional
    List<OfferedRunView> offered(CourseKey course, Instant now) {
        Stream<OfferedRunView> always = courses.course(course).document().runs().stream().map(OfferedRunView::always);
        Stream<OfferedRunView> dated = of(course, now).stream().filter(run -> run.state() != RunState.ARCHIVED)
                .sorted(Comparator.comparing(run -> run.start() == null ? Instant.MAX : run.start().instant()))
                .map(OfferedRunView::of);
        return Stream.concat(always, dated).toList();
    }

    @Transactional
    TaggedRun one(CourseKey course, RunKey key, Instant now) {
        courses.course(course);
        return runs.findByIdOptional(new Run.Key(course, key)).map(run -> tagged(course, run, now))
                .orElseThrow(CatalogueProblem.RUN_NOT_FOUND::asException);
    }

    /** What is there already is answered without a condition: a request whose answer was lost finds its own work. */
    TaggedRun put(CourseKey course, RunKey key, RunTerms terms, Preconditions condition, UUID by, Instant at) {
        PublishedCourse published = courses.course(course);
        requireOwnKey(published, key);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            List<Run> held = runs.hold(course);
            Run run = find(held, key);
            if (run != null && run.terms().equals(terms)) {
                return tagged(course, run, at);
            }
            condition.require(run == null ? null : run.tag());
            RunView before = run == null ? null : view(course, run, at);
            if (run == null) {
                run = Run.plan(course, key, terms, at);
                runs.persist(run);
            } else {
                run.change(terms, at);
                places.fill(held, published, at);
            }
            runs.flush();
            audit.record(AuditEvent.of(before == null ? "run-planned" : "run-changed", by, at).in(course, key)
                    .changing(before, view(course, run, at)));
            return tagged(course, run, at);
        }));
    }

    /** Deleting what is not there changes nothing, and needs no condition. */
    @Transactional
    void delete(CourseKey course, RunKey key, Preconditions condition, UUID by, Instant at) {
        requireOwnKey(courses.course(course), key);
        Run run = find(runs.hold(course), key);
        if (run == null) {
            return;
        }
        condition.require(run.tag());
        if (enrolments.hasHadLearners(course, key) || waiting.in(course, key) > 0) {
            throw EnrolmentProblem.RUN_HAS_LEARNERS.asException();
        }
        audit.record(AuditEvent.of("run-deleted", by, at).in(course, key).changing(view(course, run, at), null));
        runs.delete(run);
    }

    private static void requireOwnKey(PublishedCourse published, RunKey key) {
        if (Places.isInFile(published, key)) {
            throw EnrolmentProblem.RUN_KEY_TAKEN.asException();
        }
    }

    private static Run find(List<Run> held, RunKey key) {
        return held.stream().filter(run -> run.key().equals(key)).findFirst().orElse(null);
    }

    private RunView view(CourseKey course, Run run, Instant now) {
        return RunView.of(run, enrolments.activeIn(course, run.key()), waiting.in(course, run.key()), now);
    }

    private TaggedRun tagged(CourseKey course, Run run, Instant now) {
        return new TaggedRun(view(course, run, now), run.tag());
    }

    /** A run and the name of its version. */
    record TaggedRun(RunView view, String tag) {}
}
