package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.LearnerId;
import org.hibernate.annotations.Immutable;

/** A response that did not count, and why: evidence, written once. */
@Entity
@Immutable
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
    @Column(name = "received_at")
    private Instant receivedAt;

    protected RefusedResponse() {}

    static RefusedResponse keep(LearnerId learner, UUID id, UUID attempt, String question, String response,
            QuizProblem reason, Instant at) {
        RefusedResponse refused = new RefusedResponse();
        refused.learnerId = learner.value();
        refused.id = id;
        refused.attemptId = attempt;
        refused.questionKey = question;
        refused.response = response;
        refused.reason = reason.slug();
        refused.receivedAt = at;
        return refused;
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
