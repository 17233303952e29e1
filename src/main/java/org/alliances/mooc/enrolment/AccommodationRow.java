package org.alliances.mooc.enrolment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;

/** The accommodation of a learner in a run, as it is now; its history is in the audit. */
@Entity
@Table(name = "enrolment_accommodation")
@IdClass(AccommodationRow.Key.class)
class AccommodationRow {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "run_key")
    private String runKey;
    @Column(name = "time_factor", precision = 4, scale = 2)
    private BigDecimal timeFactor;
    @Column(name = "extra_attempts")
    private int extraAttempts;
    @Column(name = "deadline_shift_seconds")
    private long deadlineShiftSeconds;
    @Column(name = "reason")
    private String reason;
    @Column(name = "granted_by")
    private UUID grantedBy;
    @Column(name = "granted_at")
    private Instant grantedAt;
    @Version
    @Column(name = "version")
    private int version;

    protected AccommodationRow() {}

    static AccommodationRow grant(LearnerId learner, CourseKey course, RunKey run, Accommodation accommodation,
            String reason, UUID by, Instant at) {
        AccommodationRow row = new AccommodationRow();
        row.learnerId = learner.value();
        row.courseKey = course.value();
        row.runKey = run.value();
        row.change(accommodation, reason, by, at);
        return row;
    }

    void change(Accommodation accommodation, String why, UUID by, Instant at) {
        timeFactor = accommodation.timeFactor();
        extraAttempts = accommodation.extraAttempts();
        deadlineShiftSeconds = accommodation.deadlineShift().toSeconds();
        reason = why;
        grantedBy = by;
        grantedAt = at;
    }

    Accommodation accommodation() {
        return new Accommodation(timeFactor, extraAttempts, Duration.ofSeconds(deadlineShiftSeconds));
    }

    boolean says(Accommodation other, String why) {
        return accommodation().equals(other) && reason.equals(why);
    }

    String reason() {
        return reason;
    }

    UUID grantedBy() {
        return grantedBy;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    /** Names this version of it. One that was withdrawn and granted anew counts its versions from the start again. */
    String tag() {
        return version + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, grantedAt);
    }

    /** The primary key. */
    record Key(UUID learnerId, String courseKey, String runKey) {
        Key(LearnerId learner, CourseKey course, RunKey run) {
            this(learner.value(), course.value(), run.value());
        }
    }
}
