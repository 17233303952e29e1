package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event looks like, for the API document alone: events are read one by one, so that a broken one is kept and
 * explained and does not refuse the others.
 */
@Schema(name = "SyncEvent")
record SyncEventSchema(
        @Schema(description = "The device's choice, and never used again; best a UUID of version 7.",
                required = true) UUID id,
        @Schema(required = true, enumeration = {
                "position", "decision", "journal-entry", "note", "note-deleted", "lesson-completed", "attempt-started",
                "response", "attempt-submitted"}) String kind,
        @Schema(required = true, description = "When it was done, by the device's clock.",
                examples = "2026-11-22T18:30:00Z") Instant at,
        @Schema(nullable = true,
                description = "What has to be added to the device's clock to get the server's time, in milliseconds, as it was when they were last compared before the event (`serverNow` less the device's clock). The same event always carries the same.",
                examples = "-3600000") Long clockOffsetMillis,
        @Schema(required = true, description = "What happened, by its kind.", oneOf = {
                EventData.PositionReached.class, EventData.DecisionMade.class, EventData.JournalWritten.class,
                EventData.NoteWritten.class, EventData.NoteDeleted.class, EventData.LessonCompleted.class,
                EventData.AttemptStarted.class, EventData.Responded.class,
                EventData.AttemptSubmitted.class}) Object data){}
