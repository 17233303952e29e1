package org.alliances.mooc.catalogue;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a course is made of, in order, without any body. */
@Schema(name = "Outline")
public record OutlineView(String course, int revision, List<Module> modules) {

    @Schema(name = "OutlineModule")
    record Module(String key, String title, int minutes, List<Item> items) {}

    @Schema(name = "OutlineItem")
    record Item(@Schema(examples = "sylver-geek") String key,
            @Schema(enumeration = {"text", "script", "workshop", "case-study",
                    "quiz", "assignment"}, examples = "case-study") String kind,
            String title, @Schema(description = "Estimated, in minutes.") int minutes,
            @Schema(description = "What a quiz or an assignment is worth; 0 for a lesson.",
                    examples = "13") BigDecimal points){}
}
