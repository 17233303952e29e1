package org.alliances.mooc.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.deadline.DeadlinePolicy.Extension;
import org.alliances.mooc.enrolment.EnrolmentApi.ActiveEnrolment;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.persistence.UniqueConflicts;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Gives one learner more time for one item. Every change is a further row. */
@ApplicationScoped
class PersonalDeadlineService {
    private static final int TRIES = 5;

    private final PublishedCourses courses;
    private final DeadlineService deadlines;
    private final DeadlineChangeRepository changes;
    private final Audit audit;

    PersonalDeadlineService(PublishedCourses courses, DeadlineService deadlines, DeadlineChangeRepository changes,
            Audit audit) {
        this.courses = courses;
        this.deadlines = deadlines;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, outline-item-not-found, learner-not-found
     */
    @Transactional
    LearnerDeadlineView of(LearnerId learner, CourseKey course, String item, Instant now) {
        OutlineItem outlineItem = DeadlineService.requireItem(courses.course(course), item);
        LearnersDeadlines found = deadlines.at(deadlines.requireEnrolled(learner, course));
        return LearnerDeadlineView.of(learner, found, outlineItem, changes.of(learner, course, item), now);
    }

    /**
     * Gives this in the place of what was given. Where it is given already, for the same reason, nothing is done and no
     * condition asked for.
     *
     * @throws org.alliances.mooc.kernel.ProblemException as {@link #of}, no-deadline, deadline-not-later
     */
    LearnerDeadlineView extend(LearnerId learner, CourseKey course, String item, Extension wanted,
            Preconditions condition, UUID by, Instant at) {
        return inTransaction(() -> {
            DeadlineService.requireItem(courses.course(course), item);
            ActiveEnrolment place = deadlines.requireEnrolled(learner, course);
            List<DeadlineChange> before = changes.of(learner, course, item);
            DeadlineChange present = LearnerDeadlineView.present(before);
            if (present == null || !present.extension().equals(wanted)) {
                condition.require(present == null ? null : LearnerDeadlineView.tag(present));
                requireLater(deadlines.at(place), item, wanted);
                changes.persistAndFlush(DeadlineChange.extended(
                        new DeadlineChange.Key(learner, course, item, before.size() + 1), wanted, by, at));
                audit.record(AuditEvent.of("personal-deadline-set", by, at).in(course, place.enrolment().run())
                        .about(learner.value()).because(wanted.reason()).with("item", item)
                        .changing(MomentView.of(present), MomentView.of(wanted.until())));
            }
            return of(learner, course, item, at);
        });
    }

    /** Withdrawing what was not given changes nothing, and needs no condition. */
    void withdraw(LearnerId learner, CourseKey course, String item, Preconditions condition, UUID by, Instant at) {
        inTransaction(() -> {
            DeadlineService.requireItem(courses.course(course), item);
            ActiveEnrolment place = deadlines.requireEnrolled(learner, course);
            List<DeadlineChange> before = changes.of(learner, course, item);
            DeadlineChange present = LearnerDeadlineView.present(before);
            if (present != null) {
                condition.require(LearnerDeadlineView.tag(present));
                changes.persistAndFlush(DeadlineChange
                        .withdrawn(new DeadlineChange.Key(learner, course, item, before.size() + 1), by, at));
                audit.record(AuditEvent.of("personal-deadline-withdrawn", by, at).in(course, place.enrolment().run())
                        .about(learner.value()).with("item", item).changing(MomentView.of(present), null));
            }
            return null;
        });
    }

    private static void requireLater(LearnersDeadlines found, String item, Extension wanted) {
        EffectiveDeadline without = found.withoutExtension(item)
                .orElseThrow(DeadlineProblem.NO_DEADLINE::asException);
        if (!wanted.until().last().isAfter(without.due().at())) {
            throw DeadlineProblem.DEADLINE_NOT_LATER.asException().withMember("dueAt", without.due().at());
        }
    }

    /** Two at once agree on the number of their change: the second finds what the first wrote, and is refused or content. */
    private static <T> T inTransaction(Supplier<T> work) {
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(work::get));
    }
}
