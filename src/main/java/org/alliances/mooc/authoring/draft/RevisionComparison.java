package org.alliances.mooc.authoring.draft;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/** An old save of a part, and what changed from it. */
@Schema(name = "RevisionComparison")
record RevisionComparison(SavedRevisionView revision,
        @Schema(nullable = true, type = SchemaType.OBJECT, description = "Null: taken out.") JsonNode document,
        @Schema(nullable = true,
                description = "The save that it is compared with; null: the draft as it is now.") Integer with,
        List<DocumentDiff.Change> changes) {}
