package org.alliances.mooc.enrolment;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a learner stands to a run. */
@Schema(name = "MyEnrolment")
record MyEnrolmentView(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(nullable = true, description = "Of the course; null where it is no longer published.") String title,
        @Schema(examples = "libre") String run,
        @Schema(description = "Of a dated run; null for one of the course's own file.",
                nullable = true) RunState runState,
        @Schema(enumeration = {"active", "waiting", "left"}, examples = "active") String state,
        @Schema(description = "Of the first enrolment, or of the wait.") Instant since,
        @Schema(nullable = true, description = "Null: not left.") Instant leftAt,
        @Schema(nullable = true,
                description = "The publication of the course when she first enrolled in it. Null for who waits.") Integer revision,
        @Schema(nullable = true,
                description = "In the waiting list, 1 for who is next; null for who does not wait.") Integer position){}
