package org.alliances.mooc.deadline;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reset did. */
@Schema(name = "ResetDeadlines")
record ResetDeadlinesView(
        @Schema(description = "The items whose days are counted from today; empty: nothing was missed that can be counted anew.",
                examples = "[\"quiz-rassembler\"]") List<String> reset,
        MyDeadlinesView deadlines) {}
