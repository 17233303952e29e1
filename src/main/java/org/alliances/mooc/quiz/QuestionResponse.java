package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.alliances.mooc.kernel.LearnerId;

/** The newest response of a learner to one question of an attempt. */
@Entity
@Table(name = "quiz_question_response")
@IdClass(QuestionResponse.Key.class)
class QuestionResponse {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "attempt_id")
    private UUID attemptId;
    @Id
    @Column(name = "question_key")
    private String questionKey;
    @Column(name = "response", length = 1_000_000)
    private String response;
    @Column(name = "sequence_number")
    private long sequence;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "said_offline")
    private boolean saidOffline;
    @Column(name = "checked_at")
    private Instant checkedAt;
    @Version
    @Column(name = "version")
    private int version;

    protected QuestionResponse() {}

    static QuestionResponse save(LearnerId learner, UUID attempt, String question, String response, long sequence,
            Instant at, boolean offline) {
        QuestionResponse saved = new QuestionResponse();
        saved.learnerId = learner.value();
        saved.attemptId = attempt;
        saved.questionKey = question;
        saved.replace(response, sequence, at, offline);
        return saved;
    }

    /** @param offline whether it was said offline, and came later */
    void replace(String newer, long newerSequence, Instant at, boolean offline) {
        saidOffline = offline;
        response = newer;
        sequence = newerSequence;
        savedAt = at;
    }

    /** Its learner has seen what it is worth: it stays as it is. */
    void check(Instant at) {
        if (checkedAt == null) {
            checkedAt = at;
        }
    }

    boolean isSaidOffline() {
        return saidOffline;
    }

    boolean isChecked() {
        return checkedAt != null;
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

    Instant savedAt() {
        return savedAt;
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID attemptId, String questionKey) {
        Key(LearnerId learner, UUID attempt, String question) {
            this(learner.value(), attempt, question);
        }
    }
}
