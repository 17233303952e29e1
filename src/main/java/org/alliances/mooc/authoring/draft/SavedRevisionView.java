package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One save of a part of a draft. */
@Schema(name = "DraftRevision")
record SavedRevisionView(@Schema(description = "Counts the saves of this part, from 1.", examples = "3") int revision,
        @Schema(enumeration = {
                "saved", "removed", "restored", "imported", "copied", "discarded"}, examples = "saved") String act,
        @Schema(nullable = true,
                description = "The hash of its content, as in the ETag; null: taken out.") String content,
        @Schema(nullable = true) String note, Instant savedAt, UUID savedBy){}
