package org.alliances.mooc.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.deadline.DeadlinePolicy.Extension;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LocalMoment;
import org.hibernate.annotations.Immutable;

/** One change of one learner's deadline, written once. */
@Entity
@Immutable
@Table(name = "deadline_change")
@IdClass(DeadlineChange.Key.class)
class DeadlineChange {
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
    @Column(name = "wall_at")
    private String wallAt;
    @Column(name = "zone")
    private String zone;
    @Column(name = "counted_from")
    private LocalDate countedFrom;
    @Column(name = "reason")
    private String reason;
    @Column(name = "done_by")
    private UUID doneBy;
    @Column(name = "done_at")
    private Instant doneAt;

    protected DeadlineChange() {}

    enum Kind {
        EXTENDED,
        WITHDRAWN,
        RESET;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DeadlineChange extended(Key key, Extension extension, UUID by, Instant at) {
        DeadlineChange change = change(key, Kind.EXTENDED, by, at);
        change.wallAt = extension.until().at().toString();
        change.zone = extension.until().zone().getId();
        change.reason = extension.reason();
        return change;
    }

    static DeadlineChange withdrawn(Key key, UUID by, Instant at) {
        return change(key, Kind.WITHDRAWN, by, at);
    }

    static DeadlineChange reset(Key key, LocalDate countedFrom, Instant at) {
        DeadlineChange change = change(key, Kind.RESET, key.learnerId(), at);
        change.countedFrom = countedFrom;
        return change;
    }

    private static DeadlineChange change(Key key, Kind kind, UUID by, Instant at) {
        DeadlineChange change = new DeadlineChange();
        change.learnerId = key.learnerId();
        change.courseKey = key.courseKey();
        change.itemKey = key.itemKey();
        change.number = key.number();
        change.kind = kind;
        change.doneBy = by;
        change.doneAt = at;
        return change;
    }

    Kind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    /** Of an extension. */
    Extension extension() {
        return new Extension(new LocalMoment(LocalDateTime.parse(wallAt), ZoneId.of(zone)), reason);
    }

    /** Of a reset. */
    LocalDate countedFrom() {
        return countedFrom;
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
