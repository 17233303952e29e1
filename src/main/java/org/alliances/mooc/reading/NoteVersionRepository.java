package org.alliances.mooc.reading;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class NoteVersionRepository implements PanacheRepositoryBase<NoteVersion, NoteVersion.Key> {
    /** In the order in which they came. The caller holds the note's lock, or only reads. */
    List<NoteVersion> of(Note note) {
        return list("learnerId = ?1 and noteId = ?2 order by number", note.learnerId(), note.id());
    }

    /** Keeps it, unless it is there already: a repeat is no version. The caller holds the note's lock. */
    void keep(Note note, NoteContent content, Instant receivedAt) {
        List<NoteVersion> kept = of(note);
        if (kept.stream().noneMatch(version -> version.content().says(content))) {
            persist(NoteVersion.of(note, kept.size() + 1, content, receivedAt));
        }
    }
}
