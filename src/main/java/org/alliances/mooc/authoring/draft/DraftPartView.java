package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.authoring.draft.Drafts.DraftPart;
import org.alliances.mooc.course.PartKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of a draft. */
@Schema(name = "DraftPart")
record DraftPartView(@Schema(examples = "lessons") String kind, @Schema(examples = "sylver-geek") String key,
        @Schema(description = "Compared with what is published.", enumeration = {
                "unchanged", "added", "changed"}, examples = "changed") String state,
        @Schema(description = "Whether it was published otherwise after it was saved here.") boolean overtaken,
        @Schema(nullable = true, description = "The number of its save; null: as published.") Integer revision,
        @Schema(nullable = true) Instant savedAt, @Schema(nullable = true) UUID savedBy,
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
                description = "The part, in the form of course files; the text of a lesson is its field `body`.") JsonNode document){
    static DraftPartView of(DraftPart part) {
        Draft.Edit edit = part.draft().edits().get(part.part());
        return new DraftPartView(DraftKind.textOf(PartKind.ofPartKey(part.part())), PartKind.keyOf(part.part()),
                part.draft().state(part.part()).text(), part.draft().isOvertaken(part.part()),
                edit == null ? null : edit.revision(), edit == null ? null : edit.savedAt(),
                edit == null ? null : edit.savedBy(), part.tree());
    }
}
