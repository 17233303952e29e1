package org.alliances.mooc.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a note says, has said, or would have said had it not come too late. */
@Schema(name = "NoteVersion")
record NoteVersionView(@Schema(description = "Whether it is what the note says now.") boolean stands,
        @Schema(description = "Whether the note was taken away with it.") boolean deleted,
        @Schema(enumeration = {
                "note", "bookmark"}) String kind,
        @Schema(nullable = true) String text,
        @Schema(nullable = true, description = "The id of the paragraph as it was.") String paragraph,
        @Schema(nullable = true, description = "The words of the paragraph as they were.") String quote, int revision,
        Instant recordedAt, @Schema(description = "When the server learned of it.") Instant receivedAt){

    static List<NoteVersionView> of(Note note, List<NoteVersion> versions) {
        List<NoteVersionView> views = new ArrayList<>();
        views.add(of(note.content(), note.receivedAt(), true));
        versions.stream().sorted(Comparator.comparing(NoteVersion::content, NoteContent.ORDER).reversed())
                .forEach(version -> views.add(of(version.content(), version.receivedAt(), false)));
        return views;
    }

    private static NoteVersionView of(NoteContent content, Instant receivedAt, boolean stands) {
        return new NoteVersionView(stands, content.deleted(), content.kind().wireName(), content.text(),
                content.anchor(), content.quote(), content.revision(), content.recordedAt(), receivedAt);
    }
}
