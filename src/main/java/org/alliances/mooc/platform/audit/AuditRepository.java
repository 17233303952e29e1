package org.alliances.mooc.platform.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.alliances.mooc.platform.paging.Cursor;

/** Adds and reads. Not one of Panache's repositories, because those can change and delete. */
@ApplicationScoped
class AuditRepository {
    private final EntityManager entities;

    AuditRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(AuditRow row) {
        entities.persist(row);
    }

    /** The newest first. */
    List<AuditRow> find(AuditQuery wanted, int rows, Cursor after) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        if (wanted.course() != null) {
            conditions.add("courseKey = :course");
            values.put("course", wanted.course().value());
        }
        if (wanted.run() != null) {
            conditions.add("runKey = :run");
            values.put("run", wanted.run().value());
        }
        if (wanted.subject() != null) {
            conditions.add("subjectId = :subject");
            values.put("subject", wanted.subject());
        }
        if (wanted.actor() != null) {
            conditions.add("actorId = :actor");
            values.put("actor", wanted.actor());
        }
        if (wanted.from() != null) {
            conditions.add("at >= :from");
            values.put("from", wanted.from());
        }
        if (wanted.to() != null) {
            conditions.add("at < :to");
            values.put("to", wanted.to());
        }
        if (!wanted.actions().isEmpty()) {
            conditions.add("action in :actions");
            values.put("actions", wanted.actions());
        }
        if (after != null) {
            conditions.add("(at < :after or at = :after and id < :id)");
            values.put("after", after.instant(0));
            values.put("id", after.uuid(1));
        }
        TypedQuery<AuditRow> query = entities.createQuery("from AuditRow"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by at desc, id desc", AuditRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }
}
