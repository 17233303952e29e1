package org.alliances.mooc.reading;

import java.time.Instant;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.alliances.mooc.course.text.Passage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a note is to say. */
@Schema(name = "PutNote")
record PutNoteRequest(
        @Schema(enumeration = {
                "note", "bookmark"}) @NotNull @Pattern(regexp = NoteKind.WIRE_NAMES) String kind,
        @Schema(nullable = true, description = "The learner's words, as she typed them; a note has some.",
                examples = "À relire avec l'équipe.") @Size(max = MAX_TEXT) String text,
        @Schema(nullable = true,
                description = "The id of the paragraph in the lesson's HTML; left out: the lesson as a whole.",
                examples = "p-3f0c9a1b2d4e") @Pattern(regexp = Passage.ANCHOR) String paragraph,
        @Schema(nullable = true,
                description = "The publication that was read, where the app was offline; left out: the current one.",
                examples = "1") @Min(1) Integer revision,
        @Schema(nullable = true,
                description = "When it was written, by the learner's clock; left out: now. The newest stands, whatever the order of arrival. A time in the future counts as now.",
                examples = "2026-11-22T18:30:00Z") Instant recordedAt){
    static final int MAX_TEXT = 10_000;
}
