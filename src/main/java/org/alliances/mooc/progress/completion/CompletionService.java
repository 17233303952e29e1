package org.alliances.mooc.progress.completion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.platform.persistence.UniqueConflicts;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** What instructors do about completions, and what everybody concerned may read of them. */
@ApplicationScoped
class CompletionService {
    private static final int TRIES = 5;

    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final Completions completions;
    private final CompletionFactRepository facts;
    private final Audit audit;

    CompletionService(PublishedCourses courses, EnrolmentApi enrolments, Completions completions,
            CompletionFactRepository facts, Audit audit) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.completions = completions;
        this.facts = facts;
        this.audit = audit;
    }

    /**
     * Says that the learner has completed the item. Repeatable: where that stands, nothing happens.
     *
     * @throws org.alliances.mooc.kernel.ProblemException item-not-found, learner-not-found
     */
    List<CompletionFactView> grant(CompletedItem item, UUID actor, String reason, Instant now) {
        PublishedCourse course = courses.course(item.course());
        course.item(item.item()).filter(found -> !found.isAssignment())
                .orElseThrow(CompletionProblem.ITEM_NOT_FOUND::asException);
        return act(item, "completion-granted", actor, reason, now,
                () -> completions.grant(item, course.revision(), actor, reason, now));
    }

    /**
     * Takes the completion of an item back, also of one that the course no longer has. Repeatable.
     *
     * @throws org.alliances.mooc.kernel.ProblemException completion-not-found, learner-not-found
     */
    List<CompletionFactView> revoke(CompletedItem item, UUID actor, String reason, Instant now) {
        RevisionNumber revision = courses.course(item.course()).revision();
        return act(item, "completion-revoked", actor, reason, now,
                () -> completions.revoke(item, revision, actor, reason, now));
    }

    private List<CompletionFactView> act(CompletedItem item, String action, UUID actor, String reason, Instant now,
            Supplier<Boolean> work) {
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            enrolments.requireKnown(item.learner(), item.course());
            if (work.get()) {
                audit.record(AuditEvent.of(action, actor, now).in(item.course()).about(item.learner().value())
                        .because(reason).with("item", item.item()));
            }
            return facts.of(item).stream().map(CompletionFactView::of).toList();
        }));
    }

    /** What happened to a learner's completions in a course, item by item, in order. */
    @Transactional
    Page<CompletionFactView> history(LearnerId learner, CourseKey course, PageLimit limit, Cursor cursor) {
        courses.course(course);
        return Page.of(facts.of(learner, course, limit, cursor), limit,
                fact -> Cursor.of(fact.itemKey(), fact.number()), CompletionFactView::of);
    }

    /** @throws org.alliances.mooc.kernel.ProblemException learner-not-found */
    @Transactional
    Page<CompletionFactView> taught(LearnerId learner, CourseKey course, PageLimit limit, Cursor cursor) {
        enrolments.requireKnown(learner, course);
        return history(learner, course, limit, cursor);
    }
}
