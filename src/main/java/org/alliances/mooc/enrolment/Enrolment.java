package org.alliances.mooc.enrolment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.kernel.RunKey;

/** A learner's place in a run of a course. */
@Entity
@Table(name = "enrolment")
@IdClass(Enrolment.Key.class)
class Enrolment {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "run_key")
    private String runKey;
    @Column(name = "revision")
    private int revision;
    @Column(name = "enrolled_at")
    private Instant enrolledAt;
    @Column(name = "left_at")
    private Instant leftAt;
    @Version
    @Column(name = "version")
    private int version;

    protected Enrolment() {}

    static Enrolment begin(LearnerId learner, CourseKey course, RunKey run, RevisionNumber revision, Instant at) {
        Enrolment enrolment = new Enrolment();
        enrolment.learnerId = learner.value();
        enrolment.courseKey = course.value();
        enrolment.runKey = run.value();
        enrolment.revision = revision.value();
        enrolment.enrolledAt = at;
        return enrolment;
    }

    /** Leaving twice is leaving once. */
    void leave(Instant at) {
        if (leftAt == null) {
            leftAt = at;
        }
    }

    /** She keeps the day of her first enrolment, and what was new to her then. */
    void comeBack() {
        leftAt = null;
    }

    boolean isActive() {
        return leftAt == null;
    }

    Instant leftAt() {
        return leftAt;
    }

    EnrolmentApi.EnrolmentRecord toRecord() {
        return new EnrolmentApi.EnrolmentRecord(new LearnerId(learnerId), new CourseKey(courseKey), new RunKey(runKey),
                new RevisionNumber(revision), enrolledAt);
    }

    EnrolmentApi.Member toMember() {
        return new EnrolmentApi.Member(learnerId, enrolledAt, leftAt, null);
    }

    /** The primary key. */
    record Key(UUID learnerId, String courseKey, String runKey) {
        Key(LearnerId learner, CourseKey course, RunKey run) {
            this(learner.value(), course.value(), run.value());
        }
    }
}
