package org.alliances.mooc.progress.completion;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** What stands by the facts: the learner has completed the item. It is there or it is not; it never changes. */
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

    static Completion by(CompletedItem item, CompletionFact fact) {
        Completion completion = new Completion();
        completion.learnerId = item.learner().value();
        completion.courseKey = item.course().value();
        completion.itemKey = item.item();
        completion.completedAt = fact.completedAt();
        completion.recordedAt = fact.recordedAt();
        completion.revision = fact.revision();
        return completion;
    }

    /** The primary key. */
    record Key(UUID learnerId, String courseKey, String itemKey) {
        Key(CompletedItem item) {
            this(item.learner().value(), item.course().value(), item.item());
        }
    }
}
