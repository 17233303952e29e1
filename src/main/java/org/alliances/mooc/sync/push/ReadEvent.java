package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.ProblemException;

/**
 * An event as it was read.
 *
 * @param sentId as the device wrote it; {@code null}: it wrote none
 * @param id by which it is kept
 * @param data {@code null}: it cannot be read, and {@code fault} says why
 * @param document as the device sent it
 * @param hash of the document, by which a repeat is known
 */
record ReadEvent(String sentId, UUID id, EventKind kind, EventData data, Instant at, DeviceClock.Mark clock,
        String document, ContentHash hash, ProblemException fault) {

    boolean isReadable() {
        return fault == null;
    }

    /** The same, under another id. */
    ReadEvent under(UUID other, ProblemException reason) {
        return new ReadEvent(sentId, other, kind, data, at, clock, document, hash, reason);
    }
}
