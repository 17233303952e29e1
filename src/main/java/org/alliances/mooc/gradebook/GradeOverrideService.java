package org.alliances.mooc.gradebook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.EnrolmentApi.ActiveEnrolment;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.persistence.UniqueConflicts;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Puts something in the place of a result, and takes it back. Every act is a further row. */
@ApplicationScoped
class GradeOverrideService {
    private static final int TRIES = 5;

    private final PublishedCourses courses;
    private final GradeService grades;
    private final GradeOverrideRepository overrides;
    private final Audit audit;

    GradeOverrideService(PublishedCourses courses, GradeService grades, GradeOverrideRepository overrides,
            Audit audit) {
        this.courses = courses;
        this.grades = grades;
        this.overrides = overrides;
        this.audit = audit;
    }

    /**
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, course-not-graded, graded-item-not-found,
     *             learner-not-found
     */
    @Transactional
    GradeOverrideView of(LearnerId learner, CourseKey course, String item) {
        require(learner, course, item);
        return GradeOverrideView.of(learner, item, acts(learner, course, item));
    }

    /**
     * Where this holds already, for the same reason, nothing is done and no condition asked for.
     *
     * @throws org.alliances.mooc.kernel.ProblemException as {@link #of}, precondition-failed, precondition-required
     */
    GradeOverrideView set(LearnerId learner, CourseKey course, String item, ItemResult.Override wanted,
            Preconditions condition, UUID by, Instant at) {
        return inTransaction(() -> {
            ActiveEnrolment place = require(learner, course, item);
            List<GradeOverride> acts = acts(learner, course, item);
            GradeOverride present = GradeOverride.present(acts);
            if (present == null || !present.override().equals(wanted)) {
                condition.require(present == null ? null : GradeOverrideView.tag(acts));
                GradeOverride act = GradeOverride.set(key(learner, course, item, acts), wanted, by, at);
                overrides.persistAndFlush(act);
                audit.record(AuditEvent.of("grade-overridden", by, at).in(course, place.enrolment().run())
                        .about(learner.value()).because(wanted.reason()).with("item", item)
                        .changing(GradesView.OverrideNote.of(present), GradesView.OverrideNote.of(act)));
            }
            return of(learner, course, item);
        });
    }

    /** The grade before holds again: an earlier act, or the result as it is. Where nothing holds, nothing changes. */
    GradeOverrideView undo(LearnerId learner, CourseKey course, String item, String reason, Preconditions condition,
            UUID by, Instant at) {
        return inTransaction(() -> {
            ActiveEnrolment place = require(learner, course, item);
            List<GradeOverride> acts = acts(learner, course, item);
            GradeOverride present = GradeOverride.present(acts);
            if (present != null) {
                condition.require(GradeOverrideView.tag(acts));
                overrides.persistAndFlush(GradeOverride.undone(key(learner, course, item, acts), reason, by, at));
                audit.record(AuditEvent.of("grade-override-undone", by, at).in(course, place.enrolment().run())
                        .about(learner.value()).because(reason).with("item", item)
                        .changing(GradesView.OverrideNote.of(present), GradesView.OverrideNote
                                .of(GradeOverride.present(acts(learner, course, item)))));
            }
            return of(learner, course, item);
        });
    }

    private ActiveEnrolment require(LearnerId learner, CourseKey course, String item) {
        Grades.requireItem(courses.course(course), item);
        return grades.requireEnrolled(learner, course);
    }

    private List<GradeOverride> acts(LearnerId learner, CourseKey course, String item) {
        return overrides.of(learner, course).getOrDefault(item, List.of());
    }

    private static GradeOverride.Key key(LearnerId learner, CourseKey course, String item, List<GradeOverride> acts) {
        return new GradeOverride.Key(learner, course, item, acts.size() + 1);
    }

    /** Two at once agree on the number of their act: the second finds what the first wrote, and is refused or content. */
    private static <T> T inTransaction(Supplier<T> work) {
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(work::get));
    }
}
