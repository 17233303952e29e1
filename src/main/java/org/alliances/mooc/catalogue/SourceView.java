package org.alliances.mooc.catalogue;

import org.alliances.mooc.course.SourceList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source that a text rests on. */
@Schema(name = "Source")
record SourceView(@Schema(examples = "s20") String key, String title, String publisher,
        @Schema(description = "ISO 8601, as precise as it is known.", nullable = true,
                examples = "2016-02") String date,
        @Schema(nullable = true) String address,
        @Schema(description = "G: in the account of the 2016 session only; A: established; B: probable, one source; C: sources disagree; PP: a proposal of the course.",
                enumeration = {
                        "G", "A", "B", "C", "PP"}) String reliability,
        @Schema(description = "Whether its publisher is party to the subject.") boolean party,
        @Schema(nullable = true) String note){
    static SourceView of(SourceList.Source source) {
        return new SourceView(source.key(), source.title(), source.publisher(), source.date(), source.address(),
                source.reliability(), source.party(), source.note());
    }
}
