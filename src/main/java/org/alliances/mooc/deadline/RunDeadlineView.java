package org.alliances.mooc.deadline;

import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.kernel.RunKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** When an item is due in a run, as instructors see it. */
@Schema(name = "RunDeadline")
record RunDeadlineView(@Schema(examples = "libre") String run, @Schema(examples = "quiz-rassembler") String item,
        @Schema(enumeration = {
                "text", "script", "workshop", "case-study", "quiz", "assignment"}) String kind,
        String title, @Schema(examples = "rassembler") String module,
        @Schema(description = "What holds in the run.") DeadlineRuleView rule,
        @Schema(description = "What the course says.") DeadlineRuleView courseRule,
        @Schema(description = "Whether the run says something of its own.") boolean overridden,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true, description = "The account that set it.") UUID setBy,
        @Schema(nullable = true) Instant setAt, @JsonIgnore String tag){
    /** @param set {@code null}: nothing is set for the run */
    static RunDeadlineView of(RunKey run, OutlineItem item, DeadlineRule course, RunDeadline set) {
        return new RunDeadlineView(run.value(), item.key(), item.kind(), item.title(), item.module(),
                DeadlineRuleView.of(set == null ? course : set.rule()), DeadlineRuleView.of(course), set != null,
                set == null ? null : set.reason(), set == null ? null : set.doneBy(),
                set == null ? null : set.doneAt(), set == null ? null : set.tag());
    }
}
