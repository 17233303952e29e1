package org.alliances.mooc.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of a learner's deadlines, and what was ever changed in it for her. */
@Schema(name = "MyDeadline")
record MyDeadlineView(@Schema(nullable = true, description = "null: due whenever one likes.") DeadlineView deadline,
        @Schema(description = "The newest first.") List<Change> history) {

    @Schema(name = "MyDeadlineChange")
    record Change(Instant at,
            @Schema(enumeration = {
                    "extended", "withdrawn", "reset"}) String kind,
            @Schema(nullable = true, description = "What was given; null unless extended.") MomentView until,
            @Schema(nullable = true,
                    description = "The day from which days were counted; null unless reset.") LocalDate countedFrom,
            @Schema(nullable = true, description = "In the instructor's words.") String reason){
        static Change of(DeadlineChange change) {
            boolean extended = change.kind() == DeadlineChange.Kind.EXTENDED;
            return new Change(change.doneAt(), change.kind().wireName(), extended ? MomentView.of(change) : null,
                    change.countedFrom(), extended ? change.extension().reason() : null);
        }
    }
}
