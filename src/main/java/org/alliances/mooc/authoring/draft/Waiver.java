package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;

/** A finding about accessibility that somebody answers for. */
@Entity
@Table(name = "authoring_waiver")
@IdClass(Waiver.Key.class)
class Waiver {
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "part_key")
    private String partKey;
    @Id
    @Column(name = "rule")
    private String rule;
    @Id
    @Column(name = "pointer")
    private String pointer;
    @Column(name = "reason")
    private String reason;
    @Column(name = "waived_at")
    private Instant waivedAt;
    @Column(name = "waived_by")
    private UUID waivedBy;

    protected Waiver() {}

    static Waiver of(CourseKey course, String part, String rule, String pointer) {
        Waiver waiver = new Waiver();
        waiver.courseKey = course.value();
        waiver.partKey = part;
        waiver.rule = rule;
        waiver.pointer = pointer;
        return waiver;
    }

    void because(String why, UUID by, Instant at) {
        reason = why;
        waivedBy = by;
        waivedAt = at;
    }

    String key() {
        return partKey + " " + rule + " " + pointer;
    }

    String reason() {
        return reason;
    }

    /** The primary key. */
    record Key(String courseKey, String partKey, String rule, String pointer) {}
}
