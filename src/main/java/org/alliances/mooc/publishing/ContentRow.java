package org.alliances.mooc.publishing;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** Content under its own hash: never changed, never written twice. */
@Entity
@Immutable
@Table(name = "publishing_content")
class ContentRow {
    @Id
    @Column(name = "hash", length = 64)
    private String hash;
    @Column(name = "content", length = 1_000_000)
    private String content;
    @Column(name = "created_at")
    private Instant createdAt;

    protected ContentRow() {}

    static ContentRow of(String hash, String content, Instant at) {
        ContentRow row = new ContentRow();
        row.hash = hash;
        row.content = content;
        row.createdAt = at;
        return row;
    }

    String hash() {
        return hash;
    }

    String content() {
        return content;
    }
}
