package org.alliances.mooc.progress.lock;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition that is not met, as data and as a sentence. */
@Schema(name = "UnmetCondition")
public record Unmet(
        @Schema(enumeration = {
                "completed", "score", "opens-at", "at-least",
                "all-of"},
                description = "completed: an item has to be completed. score: a quiz has to reach a percent. opens-at: a moment has to come. at-least: so many of these. all-of: all of these.") String kind,
        @Schema(nullable = true,
                description = "The key of the item that it is about; null where it is about none.",
                examples = "sylver-geek") String item,
        @Schema(nullable = true,
                description = "Of score: percent. Of at-least and all-of: how many conditions. Null of the others.",
                examples = "60") Integer needed,
        @Schema(nullable = true,
                description = "What there is of what is needed, in the same unit; null of a score that does not exist or is not shown yet.",
                examples = "40") Integer have,
        @Schema(nullable = true, description = "Of opens-at: when.") Instant opensAt,
        @Schema(nullable = true, description = "Of opens-at: the time zone that it was set in.",
                examples = "Europe/Paris") String zone,
        @Schema(description = "Of at-least and all-of: which of them are not met.") List<Unmet> of, String french,
        String english){
    public Unmet {
        of = List.copyOf(of);
    }
}
