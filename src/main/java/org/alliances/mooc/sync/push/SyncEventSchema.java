package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event looks like, for the API document alone: events are read one by one, so that a broken one is kept and
 * explained and does not refuse the others.
 */
@Schema(name = "SyncEvent",
        description = "Something that was done. `id` is the device's choice, and never used again; best a UUID of version 7. `at` is when it was done, by the device's clock. `clockOffsetMillis` is what has to be added to that clock to get the server's time, as it was when they were last compared before the event (`serverNow` less the device's clock): the same event always carries the same.",
        discriminatorProperty = "kind", oneOf = {
                SyncEventSchema.Position.class,
                SyncEventSchema.Decision.class,
                SyncEventSchema.JournalEntry.class,
                SyncEventSchema.Note.class,
                SyncEventSchema.NoteDeleted.class,
                SyncEventSchema.LessonCompleted.class,
                SyncEventSchema.AttemptStarted.class,
                SyncEventSchema.Response.class,
                SyncEventSchema.AttemptSubmitted.class},
        discriminatorMapping = {
                @DiscriminatorMapping(value = "position", schema = SyncEventSchema.Position.class),
                @DiscriminatorMapping(value = "decision", schema = SyncEventSchema.Decision.class),
                @DiscriminatorMapping(value = "journal-entry", schema = SyncEventSchema.JournalEntry.class),
                @DiscriminatorMapping(value = "note", schema = SyncEventSchema.Note.class),
                @DiscriminatorMapping(value = "note-deleted", schema = SyncEventSchema.NoteDeleted.class),
                @DiscriminatorMapping(value = "lesson-completed", schema = SyncEventSchema.LessonCompleted.class),
                @DiscriminatorMapping(value = "attempt-started", schema = SyncEventSchema.AttemptStarted.class),
                @DiscriminatorMapping(value = "response", schema = SyncEventSchema.Response.class),
                @DiscriminatorMapping(value = "attempt-submitted", schema = SyncEventSchema.AttemptSubmitted.class)})
interface SyncEventSchema {
    @Schema(name = "PositionEvent")
    record Position(@Schema(required = true) UUID id,
            @Schema(required = true, enumeration = "position") String kind, @Schema(required = true) Instant at,
            @Schema(nullable = true) Long clockOffsetMillis, @Schema(required = true) EventData.PositionReached data) {}

    @Schema(name = "DecisionEvent")
    record Decision(@Schema(required = true) UUID id,
            @Schema(required = true, enumeration = "decision") String kind, @Schema(required = true) Instant at,
            @Schema(nullable = true) Long clockOffsetMillis, @Schema(required = true) EventData.DecisionMade data) {}

    @Schema(name = "JournalEntryEvent")
    record JournalEntry(@Schema(required = true) UUID id,
            @Schema(required = true, enumeration = "journal-entry") String kind, @Schema(required = true) Instant at,
            @Schema(nullable = true) Long clockOffsetMillis, @Schema(required = true) EventData.JournalWritten data) {}

    @Schema(name = "NoteEvent")
    record Note(@Schema(required = true) UUID id,
            @Schema(required = true, enumeration = "note") String kind, @Schema(required = true) Instant at,
            @Schema(nullable = true) Long clockOffsetMillis, @Schema(required = true) EventData.NoteWritten data) {}

    @Schema(name = "NoteDeletedEvent")
    record NoteDeleted(@Schema(required = true) UUID id,
            @Schema(required = true, enumeration = "note-deleted") String kind, @Schema(required = true) Instant at,
            @Schema(nullable = true) Long clockOffsetMillis, @Schema(required = true) EventData.NoteDeleted data) {}

    @Schema(name = "LessonCompletedEvent")
    record LessonCompleted(@Schema(required = true) UUID id,
            @Schema(required = true, enumeration = "lesson-completed") String kind, @Schema(required = true) Instant at,
            @Schema(nullable = true) Long clockOffsetMillis, @Schema(required = true) EventData.LessonCompleted data) {}

    @Schema(name = "AttemptStartedEvent")
    record AttemptStarted(@Schema(required = true) UUID id,
            @Schema(required = true, enumeration = "attempt-started") String kind, @Schema(required = true) Instant at,
            @Schema(nullable = true) Long clockOffsetMillis, @Schema(required = true) EventData.AttemptStarted data) {}

    @Schema(name = "ResponseEvent")
    record Response(@Schema(required = true) UUID id,
            @Schema(required = true, enumeration = "response") String kind, @Schema(required = true) Instant at,
            @Schema(nullable = true) Long clockOffsetMillis, @Schema(required = true) EventData.Responded data) {}

    @Schema(name = "AttemptSubmittedEvent")
    record AttemptSubmitted(@Schema(required = true) UUID id,
            @Schema(required = true, enumeration = "attempt-submitted") String kind,
            @Schema(required = true) Instant at,
            @Schema(nullable = true) Long clockOffsetMillis,
            @Schema(required = true) EventData.AttemptSubmitted data) {}
}
