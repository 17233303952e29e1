package org.alliances.mooc.platform.idempotency;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The first answer to one key of one caller. Written once, in two steps of one transaction: claimed, then answered. */
@Entity
@Table(name = "idempotent_answer")
@IdClass(IdempotentAnswer.Key.class)
class IdempotentAnswer {
    @Id
    @Column(name = "caller_id")
    private UUID callerId;
    @Id
    @Column(name = "idempotency_key")
    private String key;
    @Column(name = "request_hash")
    private String requestHash;
    @Column(name = "status")
    private Integer status;
    @Column(name = "location")
    private String location;
    @Column(name = "content_type")
    private String contentType;
    @Column(name = "headers", length = 8_000)
    private String headers;
    // The column holds ten times as much; Hibernate would take that for a CLOB.
    @Column(name = "body", length = 1_000_000)
    private String body;
    @Column(name = "created_at")
    private Instant createdAt;

    protected IdempotentAnswer() {}

    void answer(int answeredStatus, String answeredLocation, String answeredType, String answeredHeaders,
            String answeredBody) {
        this.status = answeredStatus;
        this.location = answeredLocation;
        this.contentType = answeredType;
        this.headers = answeredHeaders;
        this.body = answeredBody;
    }

    boolean isFor(String hash) {
        return requestHash.equals(hash);
    }

    int status() {
        return status;
    }

    String location() {
        return location;
    }

    String contentType() {
        return contentType;
    }

    /** The others, as a JSON object of names and lists of values; {@code null} in answers of older versions. */
    String headers() {
        return headers;
    }

    String body() {
        return body;
    }

    /** The primary key. */
    record Key(UUID callerId, String key) {}
}
