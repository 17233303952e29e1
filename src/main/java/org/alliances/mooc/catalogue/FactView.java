package org.alliances.mooc.catalogue;

import java.util.List;

import org.alliances.mooc.course.Fact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement that a text rests on, and how sure it is. */
@Schema(name = "Fact")
record FactView(String says,
        @Schema(nullable = true, description = "A year, or a span of years.", examples = "2015") String year,
        @Schema(nullable = true, description = "Who or what is counted.") String population,
        @Schema(description = "As for a source.", enumeration = {
                "G", "A", "B", "C", "PP"}) String reliability,
        @Schema(nullable = true, description = "Where and why sources disagree.") String nuance,
        @Schema(description = "Keys of the lesson's sources.") List<String> sources){
    static FactView of(Fact fact) {
        return new FactView(fact.says(), fact.year(), fact.population(), fact.reliability(), fact.nuance(),
                fact.sources());
    }
}
