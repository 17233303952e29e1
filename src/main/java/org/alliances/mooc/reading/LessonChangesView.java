package org.alliances.mooc.reading;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed in a lesson. */
@Schema(name = "LessonChanges")
record LessonChangesView(String course, @Schema(examples = "face-a-face-cote-a-cote") String lesson,
        @Schema(description = "The publication that it is compared with.") int from,
        @Schema(description = "The current publication.") int to,
        @Schema(enumeration = {
                "asked", "completed", "enrolled"},
                description = "Why with that one: it was asked for; it is the one in which I completed the lesson; I have not, and it is the one in which I enrolled.") String basis,
        @Schema(description = "Whether the lesson has come into the course since.") boolean isNew,
        List<Change> changes){

    /** One paragraph. */
    @Schema(name = "LessonChange")
    record Change(
            @Schema(description = "Which part of the lesson: body, or a part of a case study.",
                    examples = "body") String section,
            @Schema(enumeration = {"added", "changed", "removed"}) String kind,
            @Schema(nullable = true, description = "The id that the paragraph has now; null where it is gone.",
                    examples = "p-3f0c9a1b2d4e") String paragraph,
            List<Part> parts){}

    /** A run of words. */
    @Schema(name = "LessonChangePart")
    record Part(@Schema(enumeration = {"same", "removed", "added"}) String kind,
            @Schema(description = "Of what stayed, a few words around each change; … stands for the rest.") String text){}
}
