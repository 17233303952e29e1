package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.sync.push.KeptEvent.Outcome;
import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
class KeptEventRepository implements PanacheRepositoryBase<KeptEvent, KeptEvent.Key> {
    /** Both databases wait for a transaction that is writing the same key, and then do nothing. */
    private static final String CLAIM = """
            insert into sync_event
                (learner_id, id, device_id, kind, course_key, attempt_id, happened_at, clock, received_at, document,
                 document_hash, outcome, pending, version)
            values (:learner, :id, :device, :kind, cast(:course as varchar(80)), cast(:attempt as uuid), :happenedAt,
                :clock, :receivedAt, :document, :hash, 'ACCEPTED', false, 0)
            on conflict do nothing""";

    /** The event, which nobody else has and can take before this transaction ends; empty where it is known already. */
    Optional<KeptEvent> claim(KeptEvent event) {
        int inserted = getEntityManager().unwrap(Session.class).createNativeMutationQuery(CLAIM)
                .setParameter("learner", event.learner().value()).setParameter("id", event.id())
                .setParameter("device", event.deviceId()).setParameter("kind", event.kind().name())
                .setParameter("course", event.courseKey(), String.class)
                .setParameter("attempt", event.attemptId(), UUID.class)
                .setParameter("happenedAt", event.happenedAt()).setParameter("clock", event.clock().name())
                .setParameter("receivedAt", event.receivedAt()).setParameter("document", event.document())
                .setParameter("hash", event.documentHash()).executeUpdate();
        return inserted == 1 ? findByIdOptional(new KeptEvent.Key(event.learner(), event.id())) : Optional.empty();
    }

    Optional<KeptEvent> of(LearnerId learner, UUID id) {
        return findByIdOptional(new KeptEvent.Key(learner, id));
    }

    List<KeptEvent> of(LearnerId learner, Collection<UUID> ids) {
        return list("learnerId = ?1 and id in ?2", learner.value(), ids);
    }

    /** The event, which nobody else can change before this transaction ends. */
    Optional<KeptEvent> lock(LearnerId learner, UUID id) {
        return findByIdOptional(new KeptEvent.Key(learner, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that are to be tried again, in the order in which they were done. */
    List<KeptEvent> pending(LearnerId learner, int most) {
        return find("learnerId = ?1 and outcome = REFUSED and pending = true order by happenedAt, id", learner.value())
                .page(0, most).list();
    }

    /** Gives all events of an attempt the course that one of them names. */
    void nameCourse(LearnerId learner, UUID attempt) {
        update("courseKey = (select max(named.courseKey) from KeptEvent named where named.learnerId = ?1"
                + " and named.attemptId = ?2) where learnerId = ?1 and attemptId = ?2 and courseKey is null",
                learner.value(), attempt);
    }

    /** Refused events of the learner in the course, in the order in which they were done. */
    List<KeptEvent> lockRefused(LearnerId learner, CourseKey course, Collection<UUID> ids) {
        String some = ids.isEmpty() ? "" : " and id in :ids";
        Parameters values = Parameters.with("learner", learner.value()).and("course", course.value());
        return find("learnerId = :learner and courseKey = :course and outcome = REFUSED" + some
                + " order by happenedAt, id", ids.isEmpty() ? values : values.and("ids", ids))
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** What a learner's devices said, the newest arrival first. */
    List<KeptEvent> of(LearnerId learner, Set<Outcome> outcomes, PageLimit limit, Cursor cursor) {
        Parameters values = Parameters.with("learner", learner.value()).and("outcomes", outcomes);
        String from = "";
        if (cursor != null) {
            from = " and (receivedAt, id) < (:receivedAt, :id)";
            values.and("receivedAt", cursor.instant(0)).and("id", cursor.uuid(1));
        }
        return find("learnerId = :learner and outcome in :outcomes" + from + " order by receivedAt desc, id desc",
                values).page(0, limit.rows()).list();
    }

    /** Where a page of a course's events ended. */
    record Place(Instant receivedAt, UUID learner, UUID id) {}

    /**
     * What did not count in a course, the longest waiting first.
     *
     * @param learner {@code null}: of everybody
     */
    List<KeptEvent> in(CourseKey course, Set<Outcome> outcomes, LearnerId learner, boolean waiting, PageLimit limit,
            Place after) {
        Parameters values = Parameters.with("course", course.value()).and("outcomes", outcomes);
        StringBuilder query = new StringBuilder("courseKey = :course and outcome in :outcomes");
        if (waiting) {
            query.append(" and decision is null");
        }
        if (learner != null) {
            query.append(" and learnerId = :learner");
            values.and("learner", learner.value());
        }
        if (after != null) {
            query.append(" and (receivedAt, learnerId, id) > (:receivedAt, :after, :id)");
            values.and("receivedAt", after.receivedAt()).and("after", after.learner()).and("id", after.id());
        }
        return find(query.append(" order by receivedAt, learnerId, id").toString(), values).page(0, limit.rows())
                .list();
    }
}
