package org.alliances.mooc.publishing;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** One numbered publication. Never changed. */
@Entity
@Immutable
@Table(name = "publishing_publication")
@IdClass(PublicationRow.Key.class)
class PublicationRow {
    @Id
    @Column(name = "package_key")
    private String packageKey;
    @Id
    @Column(name = "number")
    private int number;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "published_by")
    private String publishedBy;
    @Column(name = "note")
    private String note;

    protected PublicationRow() {}

    static PublicationRow of(String packageKey, int number, Instant at, String by, String note) {
        PublicationRow row = new PublicationRow();
        row.packageKey = packageKey;
        row.number = number;
        row.publishedAt = at;
        row.publishedBy = by;
        row.note = note;
        return row;
    }

    String packageKey() {
        return packageKey;
    }

    int number() {
        return number;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String publishedBy() {
        return publishedBy;
    }

    String note() {
        return note;
    }

    /** The primary key. */
    record Key(String packageKey, int number) {}
}
