package org.alliances.mooc.reading;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a note says at one moment.
 *
 * @param text {@code null}: a bookmark without words
 * @param anchor {@code null}: at the lesson as a whole
 * @param quote the words of the paragraph; {@code null} where they are not known
 * @param revision the publication that was read
 * @param recordedAt when it was written, by the learner's clock
 * @param deleted whether this is the moment when it was taken away
 */
@Embeddable
record NoteContent(@Enumerated(EnumType.STRING) @Column(name = "kind") NoteKind kind,
        @Column(name = "text") String text, @Column(name = "anchor") String anchor,
        @Column(name = "quote") String quote,
        @Column(name = "revision") int revision, @Column(name = "recorded_at") Instant recordedAt,
        @Column(name = "deleted") boolean deleted) {
    /**
     * Which of two stands: the newer one, whatever the order of arrival. Two of the same instant, from two devices, are put in
     * an order that depends on nothing but themselves: taking away first, then by their words, so that a text wins over no
     * text.
     */
    static final Comparator<NoteContent> ORDER = Comparator.comparing(NoteContent::recordedAt)
            .thenComparing(content -> !content.deleted())
            .thenComparing(NoteContent::text, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(NoteContent::anchor, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(NoteContent::kind).thenComparing(NoteContent::revision);

    boolean says(NoteContent other) {
        return ORDER.compare(this, other) == 0;
    }

    /** The moment when this was taken away. */
    NoteContent takenAway(Instant at) {
        return new NoteContent(kind, text, anchor, quote, revision, at, true);
    }

    static NoteContent tombstone(int revision, Instant at) {
        return new NoteContent(NoteKind.NOTE, null, null, null, revision, Objects.requireNonNull(at), true);
    }
}
