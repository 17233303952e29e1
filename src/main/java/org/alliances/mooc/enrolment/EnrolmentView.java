package org.alliances.mooc.enrolment;

import java.time.Instant;

import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enrolment, as the learner sees it. */
@Schema(name = "Enrolment")
record EnrolmentView(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(examples = "libre") String run,
        @Schema(description = "`waiting`: all places are taken, and the lessons open with the first one that is free.",
                enumeration = {
                        "active", "waiting"},
                examples = "active") String state,
        @Schema(nullable = true,
                description = "Of the first enrolment: who comes back keeps it. Null for who waits.") Instant enrolledAt,
        @Schema(nullable = true,
                description = "The publication of the course when she first enrolled in it, in whatever run. Null for who waits.") Integer revision,
        @Schema(nullable = true,
                description = "In the waiting list, 1 for who is next; null for who is enrolled.") Integer position){
    static EnrolmentView active(EnrolmentRecord enrolment) {
        return new EnrolmentView(enrolment.course().value(), enrolment.run().value(), "active", enrolment.enrolledAt(),
                enrolment.revision().value(), null);
    }

    static EnrolmentView waiting(CourseKey course, RunKey run, int position) {
        return new EnrolmentView(course.value(), run.value(), "waiting", null, null, position);
    }
}
