package org.alliances.mooc.enrolment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEntry;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.audit.AuditQuery;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.platform.persistence.UniqueConflicts;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Grants, changes and withdraws accommodations. What is in a transaction with a change: its audit, and who observes it. */
@ApplicationScoped
class AccommodationService {
    private static final int TRIES = 5;
    private static final String GRANTED = "accommodation-granted";
    private static final String CHANGED = "accommodation-changed";
    private static final String WITHDRAWN = "accommodation-withdrawn";

    private final AccommodationRepository accommodations;
    private final EnrolmentService enrolments;
    private final Event<AccommodationChanged> changes;
    private final Audit audit;
    private final ObjectMapper json;

    AccommodationService(AccommodationRepository accommodations, EnrolmentService enrolments,
            Event<AccommodationChanged> changes, Audit audit, ObjectMapper json) {
        this.accommodations = accommodations;
        this.enrolments = enrolments;
        this.changes = changes;
        this.audit = audit;
        this.json = json;
    }

    /** What the learner has in the run in which she follows the course. */
    @Transactional
    MyAccommodationView own(LearnerId learner, CourseKey course) {
        EnrolmentRecord enrolment = enrolments.requireActive(learner, course);
        return MyAccommodationView.of(enrolment,
                present(new AccommodationRow.Key(learner, course, enrolment.run())));
    }

    @Transactional
    GrantedAccommodation of(LearnerId learner, CourseKey course, RunKey run) {
        enrolments.requireKnown(learner, course, run);
        return present(new AccommodationRow.Key(learner, course, run));
    }

    private GrantedAccommodation present(AccommodationRow.Key key) {
        return accommodations.findByIdOptional(key).map(GrantedAccommodation::of).orElse(GrantedAccommodation.NONE);
    }

    /**
     * Grants this in the place of what was granted. Where it is granted already, for the same reason, nothing is done and
     * no condition asked for: a request that was repeated because its answer was lost finds its own work.
     */
    GrantedAccommodation grant(LearnerId learner, CourseKey course, RunKey run, Accommodation wanted, String reason,
            Preconditions condition, UUID by, Instant at) {
        return inTransaction(() -> {
            enrolments.requireKnown(learner, course, run);
            AccommodationRow row = accommodations.findToChange(new AccommodationRow.Key(learner, course, run))
                    .orElse(null);
            if (row != null && row.says(wanted, reason)) {
                return GrantedAccommodation.of(row);
            }
            condition.require(row == null ? null : row.tag());
            AccommodationValues before = row == null ? null : AccommodationValues.of(row.accommodation());
            if (row == null) {
                row = AccommodationRow.grant(learner, course, run, wanted, reason, by, at);
                accommodations.persist(row);
            } else {
                row.change(wanted, reason, by, at);
            }
            accommodations.flush();
            audit.record(AuditEvent.of(before == null ? GRANTED : CHANGED, by, at).in(course, run)
                    .about(learner.value()).because(reason).changing(before, AccommodationValues.of(wanted)));
            changes.fire(new AccommodationChanged(learner, course, run, wanted, at));
            return GrantedAccommodation.of(row);
        });
    }

    /** Withdrawing what is not granted changes nothing, and needs no condition. */
    void withdraw(LearnerId learner, CourseKey course, RunKey run, Preconditions condition, UUID by, Instant at) {
        inTransaction(() -> {
            enrolments.requireKnown(learner, course, run);
            accommodations.findToChange(new AccommodationRow.Key(learner, course, run)).ifPresent(row -> {
                condition.require(row.tag());
                accommodations.delete(row);
                audit.record(AuditEvent.of(WITHDRAWN, by, at).in(course, run).about(learner.value())
                        .changing(AccommodationValues.of(row.accommodation()), null));
                changes.fire(new AccommodationChanged(learner, course, run, Accommodation.NONE, at));
            });
            return null;
        });
    }

    /** Two who grant the first one at once: the second finds what the first wrote, and is refused or content. */
    private static <T> T inTransaction(Supplier<T> work) {
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(work::get));
    }

    @Transactional
    Page<AccommodationChangeView> history(LearnerId learner, CourseKey course, RunKey run, PageLimit limit,
            Cursor after) {
        enrolments.requireKnown(learner, course, run);
        Page<AuditEntry> entries = audit.find(
                new AuditQuery(course, run, learner.value(), Set.of(GRANTED, CHANGED, WITHDRAWN)), limit, after);
        return new Page<>(entries.items().stream().map(this::change).toList(), entries.nextCursor());
    }

    private AccommodationChangeView change(AuditEntry entry) {
        return new AccommodationChangeView(entry.at(), entry.actor(), entry.action(), values(entry, "before"),
                values(entry, "after"), entry.reason());
    }

    private AccommodationValues values(AuditEntry entry, String member) {
        return json.convertValue(entry.detail().get(member), AccommodationValues.class);
    }
}
