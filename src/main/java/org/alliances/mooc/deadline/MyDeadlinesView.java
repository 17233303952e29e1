package org.alliances.mooc.deadline;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learner's deadlines in a course. */
@Schema(name = "MyDeadlines")
record MyDeadlinesView(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(examples = "libre") String run,
        @Schema(description = "The publication that this is computed on.") int revision, Instant serverNow,
        @Schema(description = "In the order of the outline. What is not here is due whenever one likes.") List<DeadlineView> items) {}
