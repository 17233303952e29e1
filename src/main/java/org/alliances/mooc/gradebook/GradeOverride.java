package org.alliances.mooc.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.hibernate.annotations.Immutable;

/** One act of an instructor on one learner's result, written once. */
@Entity
@Immutable
@Table(name = "grade_override")
@IdClass(GradeOverride.Key.class)
class GradeOverride {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "item_key")
    private String itemKey;
    @Id
    @Column(name = "number")
    private int number;
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "percent")
    private BigDecimal percent;
    @Column(name = "reason")
    private String reason;
    @Column(name = "done_by")
    private UUID doneBy;
    @Column(name = "done_at")
    private Instant doneAt;

    protected GradeOverride() {}

    enum Kind {
        SET,
        EXCUSED,
        UNDONE
    }

    static GradeOverride set(Key key, ItemResult.Override wanted, UUID by, Instant at) {
        GradeOverride row = row(key, wanted.excused() ? Kind.EXCUSED : Kind.SET, wanted.reason(), by, at);
        row.percent = wanted.percent();
        return row;
    }

    static GradeOverride undone(Key key, String reason, UUID by, Instant at) {
        return row(key, Kind.UNDONE, reason, by, at);
    }

    private static GradeOverride row(Key key, Kind kind, String reason, UUID by, Instant at) {
        GradeOverride row = new GradeOverride();
        row.learnerId = key.learnerId();
        row.courseKey = key.courseKey();
        row.itemKey = key.itemKey();
        row.number = key.number();
        row.kind = kind;
        row.reason = reason;
        row.doneBy = by;
        row.doneAt = at;
        return row;
    }

    /**
     * What holds; {@code null}: nothing, the result counts as it is.
     *
     * @param acts on one item, first to latest
     */
    static GradeOverride present(List<GradeOverride> acts) {
        Deque<GradeOverride> holding = new ArrayDeque<>();
        for (GradeOverride act : acts) {
            if (act.kind == Kind.UNDONE) {
                holding.pop();
            } else {
                holding.push(act);
            }
        }
        return holding.peek();
    }

    UUID learnerId() {
        return learnerId;
    }

    String itemKey() {
        return itemKey;
    }

    Kind kind() {
        return kind;
    }

    /** Of what was set or excused. */
    ItemResult.Override override() {
        return new ItemResult.Override(percent, reason);
    }

    BigDecimal percent() {
        return percent;
    }

    String reason() {
        return reason;
    }

    UUID doneBy() {
        return doneBy;
    }

    Instant doneAt() {
        return doneAt;
    }

    /** The primary key. */
    record Key(UUID learnerId, String courseKey, String itemKey, int number) {
        Key(LearnerId learner, CourseKey course, String item, int number) {
            this(learner.value(), course.value(), item, number);
        }
    }
}
