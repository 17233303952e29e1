package org.alliances.mooc.deadline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;

/** What holds for an item in a run, in the place of what the course says; its history is in the audit. */
@Entity
@Table(name = "deadline_run")
@IdClass(RunDeadline.Key.class)
class RunDeadline {
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "run_key")
    private String runKey;
    @Id
    @Column(name = "item_key")
    private String itemKey;
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private DeadlineRule.Kind kind;
    @Column(name = "after_days")
    private Integer afterDays;
    @Column(name = "wall_at")
    private String wallAt;
    @Column(name = "zone")
    private String zone;
    @Column(name = "resettable")
    private boolean resettable;
    @Column(name = "reason")
    private String reason;
    @Column(name = "set_by")
    private UUID setBy;
    @Column(name = "set_at")
    private Instant setAt;
    @Version
    @Column(name = "version")
    private int version;

    protected RunDeadline() {}

    static RunDeadline of(Key key, DeadlineRule rule, String reason, UUID by, Instant at) {
        RunDeadline deadline = new RunDeadline();
        deadline.courseKey = key.courseKey();
        deadline.runKey = key.runKey();
        deadline.itemKey = key.itemKey();
        deadline.change(rule, reason, by, at);
        return deadline;
    }

    void change(DeadlineRule rule, String why, UUID by, Instant at) {
        kind = rule.kind();
        afterDays = rule.afterDays();
        wallAt = rule.at();
        zone = rule.zone() == null ? null : rule.zone().getId();
        resettable = rule.resettable();
        reason = why;
        setBy = by;
        setAt = at;
    }

    DeadlineRule rule() {
        return new DeadlineRule(kind, afterDays, wallAt, zone == null ? null : ZoneId.of(zone), resettable);
    }

    boolean says(DeadlineRule other, String why) {
        return rule().equals(other) && reason.equals(why);
    }

    String itemKey() {
        return itemKey;
    }

    String reason() {
        return reason;
    }

    UUID doneBy() {
        return setBy;
    }

    Instant doneAt() {
        return setAt;
    }

    /** Names this version of it. One that was withdrawn and set anew counts its versions from the start again. */
    String tag() {
        return version + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, setAt);
    }

    /** The primary key. */
    record Key(String courseKey, String runKey, String itemKey) {
        Key(CourseKey course, RunKey run, String item) {
            this(course.value(), run.value(), item);
        }
    }
}
