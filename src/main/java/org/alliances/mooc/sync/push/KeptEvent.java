package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.alliances.mooc.kernel.LearnerId;

/** An event as it came, and what became of it. */
@Entity
@Table(name = "sync_event")
@IdClass(KeptEvent.Key.class)
class KeptEvent {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "device_id")
    private String deviceId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private EventKind kind;
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "attempt_id")
    private UUID attemptId;
    @Column(name = "happened_at")
    private Instant happenedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "clock")
    private DeviceClock.Mark clock;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "document", length = 1_048_576)
    private String document;
    @Column(name = "document_hash")
    private String documentHash;
    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;
    @Column(name = "pending")
    private boolean pending;
    @Column(name = "problem", length = KeptProblem.LONGEST)
    private String problem;
    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private Verdict decision;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "decision_reason")
    private String decisionReason;
    @Version
    @Column(name = "version")
    private int version;

    protected KeptEvent() {}

    /** What became of an event. */
    enum Outcome {
        ACCEPTED, SUPERSEDED, REFUSED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an instructor made of a refused one. */
    enum Verdict {
        ACCEPTED, DECLINED
    }

    static KeptEvent of(LearnerId learner, String device, ReadEvent event, Instant now) {
        KeptEvent kept = new KeptEvent();
        kept.learnerId = learner.value();
        kept.id = event.id();
        kept.deviceId = device;
        kept.kind = event.kind();
        kept.courseKey = event.data() == null ? null : event.data().course();
        kept.attemptId = event.data() == null ? null : event.data().attempt();
        kept.happenedAt = event.at();
        kept.clock = event.clock();
        kept.receivedAt = now;
        kept.document = event.document();
        kept.documentHash = event.hash().value();
        kept.outcome = Outcome.ACCEPTED;
        return kept;
    }

    void count(Outcome as) {
        outcome = as;
        pending = false;
        problem = null;
    }

    /** @param why the JSON of a {@link KeptProblem} @param again whether it is tried again when more arrives */
    void refuse(String why, boolean again) {
        outcome = Outcome.REFUSED;
        problem = why;
        pending = again && decision == null;
    }

    /** @throws IllegalStateException where it was decided before */
    void decide(Verdict verdict, UUID by, String why, Instant at) {
        if (decision != null) {
            throw new IllegalStateException("an event is decided once");
        }
        decision = verdict;
        decidedBy = by;
        decisionReason = why;
        decidedAt = at;
        pending = false;
    }

    boolean isRepeatedBy(ReadEvent event) {
        return documentHash.equals(event.hash().value());
    }

    /** Whether it is for an instructor to decide, and nobody has. */
    boolean isWaiting() {
        return outcome == Outcome.REFUSED && decision == null;
    }

    LearnerId learner() {
        return new LearnerId(learnerId);
    }

    UUID id() {
        return id;
    }

    String deviceId() {
        return deviceId;
    }

    EventKind kind() {
        return kind;
    }

    /** {@code null}: not known. */
    String courseKey() {
        return courseKey;
    }

    UUID attemptId() {
        return attemptId;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    DeviceClock.Mark clock() {
        return clock;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String document() {
        return document;
    }

    String documentHash() {
        return documentHash;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean isPending() {
        return pending;
    }

    /** {@code null}: it was not refused. */
    String problem() {
        return problem;
    }

    Verdict decision() {
        return decision;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decisionReason() {
        return decisionReason;
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID id) {
        Key(LearnerId learner, UUID id) {
            this(learner.value(), id);
        }
    }
}
