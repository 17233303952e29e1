package org.alliances.mooc.publishing;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.ContentHash;
import org.hibernate.annotations.Immutable;

/** A picture or a document under its own hash: never changed, never written twice. */
@Entity
@Immutable
@Table(name = "publishing_file")
class FileRow {
    @Id
    @Column(name = "hash", length = 64)
    private String hash;
    @Column(name = "media_type", length = 100)
    private String mediaType;
    @Column(name = "bytes", length = 1_048_576)
    private byte[] bytes;
    @Column(name = "created_at")
    private Instant createdAt;

    protected FileRow() {}

    static FileRow of(PublishedFile file, Instant at) {
        FileRow row = new FileRow();
        row.hash = file.hash().value();
        row.mediaType = file.mediaType();
        row.bytes = file.bytes();
        row.createdAt = at;
        return row;
    }

    PublishedFile asFile() {
        return new PublishedFile(new ContentHash(hash), mediaType, bytes);
    }
}
