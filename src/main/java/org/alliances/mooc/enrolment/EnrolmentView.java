package org.alliances.mooc.enrolment;

import java.time.Instant;

import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enrolment, as the learner sees it. */
@Schema(name = "Enrolment")
record EnrolmentView(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(examples = "libre") String run, @Schema(enumeration = "active", examples = "active") String state,
        @Schema(description = "Of the first enrolment: who comes back keeps it.") Instant enrolledAt,
        @Schema(description = "The publication of the course at that time.") int revision) {
    static EnrolmentView of(EnrolmentRecord enrolment) {
        return new EnrolmentView(enrolment.course().value(), enrolment.run().value(), "active", enrolment.enrolledAt(),
                enrolment.revision().value());
    }
}
