package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.hibernate.annotations.Immutable;

/** What a learner decided in a case study; a change of mind is a further row. */
@Entity
@Immutable
@Table(name = "progress_decision")
@IdClass(Decision.Key.class)
class Decision {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "lesson_key")
    private String lessonKey;
    @Id
    @Column(name = "number")
    private int number;
    @Column(name = "option_key")
    private String optionKey;
    @Column(name = "reason")
    private String reason;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "revision")
    private int revision;

    protected Decision() {}

    static Decision record(LearnerId learner, CourseKey course, LessonKey lesson, int number, String option,
            String reason, Instant at, RevisionNumber revision) {
        Decision decision = new Decision();
        decision.learnerId = learner.value();
        decision.courseKey = course.value();
        decision.lessonKey = lesson.value();
        decision.number = number;
        decision.optionKey = option;
        decision.reason = reason;
        decision.decidedAt = at;
        decision.revision = revision.value();
        return decision;
    }

    boolean says(String option, String why) {
        return optionKey.equals(option) && Objects.equals(reason, why);
    }

    String courseKey() {
        return courseKey;
    }

    String lessonKey() {
        return lessonKey;
    }

    int number() {
        return number;
    }

    String option() {
        return optionKey;
    }

    String reason() {
        return reason;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    int revision() {
        return revision;
    }

    /** The primary key. */
    record Key(UUID learnerId, String courseKey, String lessonKey, int number) {}
}
