package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;

/** A part of a draft that was saved and is not published so. */
@Entity
@Table(name = "authoring_part")
@IdClass(EditedPart.Key.class)
class EditedPart {
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "part_key")
    private String partKey;
    @Column(name = "content_hash")
    private String contentHash;
    @Column(name = "base_hash")
    private String baseHash;
    @Column(name = "revision")
    private int revision;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "saved_by")
    private UUID savedBy;

    protected EditedPart() {}

    static EditedPart of(CourseKey course, String part, ContentHash base) {
        EditedPart edited = new EditedPart();
        edited.courseKey = course.value();
        edited.partKey = part;
        edited.baseHash = base == null ? null : base.value();
        return edited;
    }

    /** @param content {@code null}: taken out */
    void save(ContentHash content, int number, UUID by, Instant at) {
        contentHash = content == null ? null : content.value();
        revision = number;
        savedBy = by;
        savedAt = at;
    }

    String part() {
        return partKey;
    }

    /** {@code null}: taken out. */
    ContentHash content() {
        return contentHash == null ? null : new ContentHash(contentHash);
    }

    /** What was published when it was first saved; {@code null}: nothing. */
    ContentHash base() {
        return baseHash == null ? null : new ContentHash(baseHash);
    }

    int revision() {
        return revision;
    }

    Instant savedAt() {
        return savedAt;
    }

    UUID savedBy() {
        return savedBy;
    }

    /** The primary key. */
    record Key(String courseKey, String partKey) {}
}
