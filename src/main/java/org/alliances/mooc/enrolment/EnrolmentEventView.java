package org.alliances.mooc.enrolment;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to the enrolments of a learner in a course. */
@Schema(name = "EnrolmentEvent")
record EnrolmentEventView(Instant at, @Schema(examples = "session-hiver") String run,
        @Schema(description = "`promoted`: from the waiting list, because a place was free. `moved-away`: into another run.",
                enumeration = {
                        "enrolled", "returned", "left", "moved-away", "waiting", "promoted"},
                examples = "enrolled") String action,
        @Schema(description = "Whose act it was.", enumeration = {
                "learner", "instructor", "platform"}, examples = "learner") String source){}
