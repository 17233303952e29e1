package org.alliances.mooc.reading;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** What a note said before, or would have said had it not come too late. */
@Entity
@Immutable
@Table(name = "reading_note_version")
@IdClass(NoteVersion.Key.class)
class NoteVersion {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "note_id")
    private UUID noteId;
    @Id
    @Column(name = "number")
    private int number;
    @Embedded
    private NoteContent content;
    @Column(name = "received_at")
    private Instant receivedAt;

    protected NoteVersion() {}

    static NoteVersion of(Note note, int number, NoteContent content, Instant receivedAt) {
        NoteVersion version = new NoteVersion();
        version.learnerId = note.learnerId();
        version.noteId = note.id();
        version.number = number;
        version.content = content;
        version.receivedAt = receivedAt;
        return version;
    }

    NoteContent content() {
        return content;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID noteId, int number) {}
}
