package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RevisionNumber;
import org.hibernate.annotations.Immutable;

/** A learner has completed an item: a fact, written once. Earned stays earned. */
@Entity
@Immutable
@Table(name = "progress_completion")
@IdClass(Completion.Key.class)
class Completion {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "item_key")
    private String itemKey;
    @Column(name = "completed_at")
    private Instant completedAt;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "revision")
    private int revision;

    protected Completion() {}

    /** What was done « later than now » was done now: a device's clock may be wrong. */
    static Completion record(LearnerId learner, CourseKey course, String item, Instant completedAt, Instant now,
            RevisionNumber revision) {
        Completion completion = new Completion();
        completion.learnerId = learner.value();
        completion.courseKey = course.value();
        completion.itemKey = item;
        completion.completedAt = completedAt.isAfter(now) ? now : completedAt;
        completion.recordedAt = now;
        completion.revision = revision.value();
        return completion;
    }

    String itemKey() {
        return itemKey;
    }

    Instant completedAt() {
        return completedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    int revision() {
        return revision;
    }

    /** The primary key. */
    record Key(UUID learnerId, String courseKey, String itemKey) {
        Key(LearnerId learner, CourseKey course, String item) {
            this(learner.value(), course.value(), item);
        }
    }
}
