package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.LearnerId;

/** A response that did not count, and why: evidence. An instructor may still accept it, or decline it, once. */
@Entity
@Table(name = "quiz_refused_response")
@IdClass(RefusedResponse.Key.class)
class RefusedResponse {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "attempt_id")
    private UUID attemptId;
    @Column(name = "question_key")
    private String questionKey;
    @Column(name = "response", length = 1_000_000)
    private String response;
    @Column(name = "reason")
    private String reason;
    @Column(name = "sequence_number")
    private long sequence;
    @Column(name = "said_at")
    private Instant saidAt;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "undecided_in")
    private String undecidedIn;
    @Column(name = "accepted")
    private Boolean accepted;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "decided_by")
    private UUID decidedBy;
    @Column(name = "decision_reason")
    private String decisionReason;

    protected RefusedResponse() {}

    /**
     * @param said when the learner said it, by her own account where that is all there is
     * @param at when it came
     */
    static RefusedResponse keep(Attempt attempt, UUID id, String question, String response, long sequence,
            QuizProblem reason, Instant said, Instant at) {
        RefusedResponse refused = new RefusedResponse();
        refused.learnerId = attempt.learner().value();
        refused.id = id;
        refused.attemptId = attempt.id();
        // What gave way to a newer response of its learner waits for nobody, though it can still be accepted.
        refused.undecidedIn = reason == QuizProblem.RESPONSE_SUPERSEDED ? null : attempt.course().value();
        refused.questionKey = question;
        refused.response = response;
        refused.sequence = sequence;
        refused.reason = reason.slug();
        refused.saidAt = said;
        refused.receivedAt = at;
        return refused;
    }

    /** @throws IllegalStateException where it was decided before */
    void decide(boolean accept, UUID by, String why, Instant at) {
        if (accepted != null) {
            throw new IllegalStateException("evidence is decided once");
        }
        accepted = accept;
        undecidedIn = null;
        decidedBy = by;
        decisionReason = why;
        decidedAt = at;
    }

    LearnerId learner() {
        return new LearnerId(learnerId);
    }

    UUID id() {
        return id;
    }

    UUID attempt() {
        return attemptId;
    }

    /** Whether it is for an instructor to decide, and nobody has. */
    boolean isWaiting() {
        return undecidedIn != null;
    }

    /** {@code null}: not decided. */
    Boolean accepted() {
        return accepted;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decisionReason() {
        return decisionReason;
    }

    /** {@code null} in what is from before it was kept. */
    Instant saidAt() {
        return saidAt;
    }

    /** Whether nothing but a newer response of its learner stands against it. */
    boolean gaveWay() {
        return reason.equals(QuizProblem.RESPONSE_SUPERSEDED.slug()) && accepted == null;
    }

    long sequence() {
        return sequence;
    }

    String question() {
        return questionKey;
    }

    String response() {
        return response;
    }

    String reason() {
        return reason;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID id) {}
}
