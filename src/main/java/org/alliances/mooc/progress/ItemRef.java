package org.alliances.mooc.progress;

import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points to an item of the outline. */
@Schema(name = "ItemRef")
record ItemRef(@Schema(examples = "sylver-geek") String key,
        @Schema(enumeration = { "text", "script", "workshop", "case-study", "quiz" }) String kind, String title,
        @Schema(examples = "rassembler") String module, @Schema(description = "Estimated, in minutes.") int minutes) {
    static ItemRef of(OutlineItem item) {
        return new ItemRef(item.key(), item.kind(), item.title(), item.module(), item.minutes());
    }
}
