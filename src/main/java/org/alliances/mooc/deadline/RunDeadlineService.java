package org.alliances.mooc.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.persistence.UniqueConflicts;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Sets deadlines for a run, in the place of what the course says. */
@ApplicationScoped
class RunDeadlineService {
    private static final int TRIES = 5;

    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final RunDeadlineRepository deadlines;
    private final Audit audit;

    RunDeadlineService(PublishedCourses courses, EnrolmentApi enrolments, RunDeadlineRepository deadlines,
            Audit audit) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.deadlines = deadlines;
        this.audit = audit;
    }

    /** What holds in the run, item by item, in the order of the outline. */
    @Transactional
    List<RunDeadlineView> all(CourseKey course, RunKey run) {
        PublishedCourse published = publishedRun(course, run);
        Map<String, DeadlineRule> rules = LearnersDeadlines.rules(published);
        Map<String, RunDeadline> set = deadlines.of(course, run);
        return published.items().stream()
                .map(item -> RunDeadlineView.of(run, item, rules.get(item.key()), set.get(item.key()))).toList();
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found, outline-item-not-found */
    @Transactional
    RunDeadlineView one(CourseKey course, RunKey run, String item) {
        PublishedCourse published = publishedRun(course, run);
        OutlineItem outlineItem = DeadlineService.requireItem(published, item);
        return RunDeadlineView.of(run, outlineItem, LearnersDeadlines.rules(published).get(item),
                deadlines.findById(new RunDeadline.Key(course, run, item)));
    }

    /** Where it is set so already, for the same reason, nothing is done and no condition asked for. */
    RunDeadlineView set(CourseKey course, RunKey run, String item, DeadlineRule wanted, String reason,
            Preconditions condition, UUID by, Instant at) {
        return inTransaction(() -> {
            DeadlineService.requireItem(publishedRun(course, run), item);
            RunDeadline.Key key = new RunDeadline.Key(course, run, item);
            RunDeadline row = deadlines.findToChange(key).orElse(null);
            if (row == null || !row.says(wanted, reason)) {
                condition.require(row == null ? null : row.tag());
                DeadlineRuleView before = row == null ? null : DeadlineRuleView.of(row.rule());
                if (row == null) {
                    deadlines.persist(RunDeadline.of(key, wanted, reason, by, at));
                } else {
                    row.change(wanted, reason, by, at);
                }
                deadlines.flush();
                audit.record(AuditEvent.of(before == null ? "deadline-set" : "deadline-changed", by, at)
                        .in(course, run).because(reason).with("item", item)
                        .changing(before, DeadlineRuleView.of(wanted)));
            }
            return one(course, run, item);
        });
    }

    /** What the course says holds again. Withdrawing what is not set changes nothing, and needs no condition. */
    void withdraw(CourseKey course, RunKey run, String item, Preconditions condition, UUID by, Instant at) {
        inTransaction(() -> {
            DeadlineService.requireItem(publishedRun(course, run), item);
            deadlines.findToChange(new RunDeadline.Key(course, run, item)).ifPresent(row -> {
                condition.require(row.tag());
                deadlines.delete(row);
                audit.record(AuditEvent.of("deadline-withdrawn", by, at).in(course, run).with("item", item)
                        .changing(DeadlineRuleView.of(row.rule()), null));
            });
            return null;
        });
    }

    /** Two who set the first one at once: the second finds what the first wrote, and is refused or content. */
    private static <T> T inTransaction(Supplier<T> work) {
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(work::get));
    }

    private PublishedCourse publishedRun(CourseKey course, RunKey run) {
        enrolments.requireRun(course, run);
        return courses.course(course);
    }
}
