package org.alliances.mooc.progress.completion;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.RevisionNumber;
import org.hibernate.annotations.Immutable;

/** Something that happened to the completion of an item. */
@Entity
@Immutable
@Table(name = "progress_completion_fact")
@IdClass(CompletionFact.Key.class)
class CompletionFact {
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
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;
    @Column(name = "completed_at")
    private Instant completedAt;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source;
    @Column(name = "revision")
    private int revision;
    @Column(name = "actor_id")
    private UUID actorId;
    @Column(name = "reason")
    private String reason;

    protected CompletionFact() {}

    /** What happened. */
    enum Kind {
        EARNED,
        GRANTED,
        REVOKED
    }

    static CompletionFact earned(CompletedItem item, int number, Instant completedAt, Instant now, Source source,
            RevisionNumber revision) {
        CompletionFact fact = of(item, number, Kind.EARNED, source, revision, now);
        fact.completedAt = completedAt.isAfter(now) ? now : completedAt;
        return fact;
    }

    static CompletionFact byInstructor(CompletedItem item, int number, Kind kind, RevisionNumber revision, UUID actor,
            String reason, Instant now) {
        CompletionFact fact = of(item, number, kind, Source.INSTRUCTOR, revision, now);
        fact.completedAt = now;
        fact.actorId = actor;
        fact.reason = reason;
        return fact;
    }

    private static CompletionFact of(CompletedItem item, int number, Kind kind, Source source, RevisionNumber revision,
            Instant now) {
        CompletionFact fact = new CompletionFact();
        fact.learnerId = item.learner().value();
        fact.courseKey = item.course().value();
        fact.itemKey = item.item();
        fact.number = number;
        fact.kind = kind;
        fact.recordedAt = now;
        fact.source = source;
        fact.revision = revision.value();
        return fact;
    }

    String itemKey() {
        return itemKey;
    }

    int number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    boolean isRevocation() {
        return kind == Kind.REVOKED;
    }

    Instant completedAt() {
        return completedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Source source() {
        return source;
    }

    int revision() {
        return revision;
    }

    UUID actorId() {
        return actorId;
    }

    String reason() {
        return reason;
    }

    /** The primary key. */
    record Key(UUID learnerId, String courseKey, String itemKey, int number) {}
}
