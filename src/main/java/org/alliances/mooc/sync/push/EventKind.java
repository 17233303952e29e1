package org.alliances.mooc.sync.push;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an event tells. In the order in which those of the same instant are tried: what others rest upon comes first.
 */
enum EventKind {
    POSITION(EventData.PositionReached.class),
    DECISION(EventData.DecisionMade.class),
    JOURNAL_ENTRY(EventData.JournalWritten.class),
    NOTE(EventData.NoteWritten.class),
    NOTE_DELETED(EventData.NoteDeleted.class),
    LESSON_COMPLETED(EventData.LessonCompleted.class),
    ATTEMPT_STARTED(EventData.AttemptStarted.class),
    RESPONSE(EventData.Responded.class),
    ATTEMPT_SUBMITTED(EventData.AttemptSubmitted.class),
    /** Of no kind that is known here: it is kept, and explained. */
    UNKNOWN(null);

    private final Class<? extends EventData> data;

    EventKind(Class<? extends EventData> data) {
        this.data = data;
    }

    Class<? extends EventData> data() {
        return data;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<EventKind> of(String wireName) {
        return Stream.of(values()).filter(kind -> kind != UNKNOWN && kind.wireName().equals(wireName)).findFirst();
    }
}
