package org.alliances.mooc.reading;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note, and where its paragraph is in the course as published now. */
@Schema(name = "Note")
public record NoteView(UUID id, String course, @Schema(examples = "face-a-face-cote-a-cote") String lesson,
        @Schema(enumeration = {
                "note", "bookmark"}) String kind,
        @Schema(nullable = true) String text, Place place,
        @Schema(description = "The publication that was read when it was written.") int revision,
        @Schema(description = "When it was written, by the learner's clock.") Instant recordedAt,
        @Schema(description = "When the server first learned of the note.") Instant createdAt,
        @Schema(nullable = true, enumeration = {"saved", "superseded"},
                description = "Of an answer to a write: superseded means that something newer was known already, which is what you see; what was sent is kept among the versions.") String outcome){

    /** Where a note stands. */
    @Schema(name = "NotePlace")
    record Place(
            @Schema(enumeration = {"lesson", "attached", "changed", "gone"},
                    description = "lesson: at the lesson as a whole. attached: at its paragraph. changed: at its paragraph, whose words have changed since. gone: neither the paragraph nor one like it is there; its words are in quote.") String state,
            @Schema(nullable = true,
                    description = "The id that its paragraph has now; null where it stands at no paragraph.") String paragraph,
            @Schema(nullable = true,
                    description = "The words of the paragraph as they were; null where the server never knew them.") String quote){}
}
