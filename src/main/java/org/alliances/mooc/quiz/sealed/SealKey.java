package org.alliances.mooc.quiz.sealed;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A key that packages are signed with. */
@Entity
@Immutable
@Table(name = "quiz_seal_key")
class SealKey {
    @Id
    @Column(name = "id")
    private String id;
    @Column(name = "key_pair")
    private String keyPair;
    @Column(name = "created_at")
    private Instant createdAt;

    protected SealKey() {}

    static SealKey of(String id, String keyPair, Instant at) {
        SealKey key = new SealKey();
        key.id = id;
        key.keyPair = keyPair;
        key.createdAt = at;
        return key;
    }

    String id() {
        return id;
    }

    /** A JSON Web Key with its private part. */
    String keyPair() {
        return keyPair;
    }
}
