package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.hibernate.annotations.Immutable;

/** One save of one part of a draft. Never changed. */
@Entity
@Immutable
@Table(name = "authoring_revision")
@IdClass(SavedRevision.Key.class)
class SavedRevision {
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "part_key")
    private String partKey;
    @Id
    @Column(name = "revision")
    private int revision;
    @Column(name = "content_hash")
    private String contentHash;
    @Column(name = "act")
    private String act;
    @Column(name = "note")
    private String note;
    @Column(name = "saved_at")
    private Instant savedAt;
    @Column(name = "saved_by")
    private UUID savedBy;

    protected SavedRevision() {}

    static SavedRevision of(CourseKey course, String part, int revision, ContentHash content, Save save) {
        SavedRevision saved = new SavedRevision();
        saved.courseKey = course.value();
        saved.partKey = part;
        saved.revision = revision;
        saved.contentHash = content == null ? null : content.value();
        saved.act = save.act().text();
        saved.note = save.note();
        saved.savedAt = save.at();
        saved.savedBy = save.by();
        return saved;
    }

    int revision() {
        return revision;
    }

    ContentHash content() {
        return contentHash == null ? null : new ContentHash(contentHash);
    }

    SavedRevisionView toView() {
        return new SavedRevisionView(revision, act, contentHash, note, savedAt, savedBy);
    }

    /**
     * Who saved, when and how.
     *
     * @param note in the author's own words; {@code null}: none
     */
    record Save(Act act, String note, UUID by, Instant at) {}

    /** How a part came to its content. */
    enum Act {
        SAVED, REMOVED, RESTORED, IMPORTED, COPIED, DISCARDED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The primary key. */
    record Key(String courseKey, String partKey, int revision) {}
}
