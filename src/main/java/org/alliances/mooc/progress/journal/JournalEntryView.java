package org.alliances.mooc.progress.journal;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learner handed in for a lesson. */
@Schema(name = "JournalEntry")
public record JournalEntryView(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(examples = "face-a-face-cote-a-cote") String lesson,
        @Schema(description = "From 1, for each lesson, in the order of arrival.") int number, String text,
        @Schema(description = "By the learner's own clock.") Instant writtenAt, Instant receivedAt,
        @Schema(description = "The publication that was current then.") int revision) {

    static JournalEntryView of(JournalEntry entry) {
        return new JournalEntryView(entry.courseKey(), entry.lessonKey(), entry.number(), entry.text(),
                entry.writtenAt(),
                entry.receivedAt(), entry.revision());
    }
}
