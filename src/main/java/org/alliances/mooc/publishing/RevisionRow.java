package org.alliances.mooc.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** From this publication on, the part had this content, or was gone. Never changed. */
@Entity
@Immutable
@Table(name = "publishing_revision")
@IdClass(RevisionRow.Key.class)
class RevisionRow {
    @Id
    @Column(name = "package_key")
    private String packageKey;
    @Id
    @Column(name = "part_key")
    private String partKey;
    @Id
    @Column(name = "number")
    private int number;
    @Column(name = "content_hash")
    private String contentHash;

    protected RevisionRow() {}

    static RevisionRow of(String packageKey, String partKey, int number, String contentHash) {
        RevisionRow row = new RevisionRow();
        row.packageKey = packageKey;
        row.partKey = partKey;
        row.number = number;
        row.contentHash = contentHash;
        return row;
    }

    String partKey() {
        return partKey;
    }

    int number() {
        return number;
    }

    String contentHash() {
        return contentHash;
    }

    /** The primary key. */
    record Key(String packageKey, String partKey, int number) {}
}
