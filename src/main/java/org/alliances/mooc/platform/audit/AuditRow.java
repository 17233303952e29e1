package org.alliances.mooc.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** One entry, as it is stored. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditRow {
    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "at")
    private Instant at;
    @Column(name = "actor_id")
    private UUID actorId;
    @Column(name = "action")
    private String action;
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "run_key")
    private String runKey;
    @Column(name = "subject_id")
    private UUID subjectId;
    @Column(name = "reason")
    private String reason;
    @Column(name = "detail", length = 1_000_000)
    private String detail;
    @Column(name = "from_address")
    private String fromAddress;

    protected AuditRow() {}

    static AuditRow of(UUID id, AuditEvent event, String detail, String fromAddress) {
        AuditRow row = new AuditRow();
        row.id = id;
        row.at = event.at();
        row.actorId = event.actor();
        row.action = event.action();
        row.courseKey = event.course() == null ? null : event.course().value();
        row.runKey = event.run() == null ? null : event.run().value();
        row.subjectId = event.subject();
        row.reason = event.reason();
        row.detail = detail;
        row.fromAddress = fromAddress;
        return row;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String detail() {
        return detail;
    }

    AuditEntry entry(Map<String, Object> readDetail) {
        return new AuditEntry(id, at, actorId, action, courseKey, runKey, subjectId, reason, fromAddress, readDetail);
    }
}
