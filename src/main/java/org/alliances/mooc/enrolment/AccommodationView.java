package org.alliances.mooc.enrolment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learner is granted in a run, as instructors see it. */
@Schema(name = "Accommodation")
record AccommodationView(UUID learner, @Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(examples = "libre") String run,
        @Schema(description = "false: nothing was granted, and the values are those of everybody.") boolean granted,
        @Schema(description = "Multiplies every time limit.", examples = "1.33") BigDecimal timeFactor,
        @Schema(description = "Added to the attempts that each quiz allows.", examples = "1") int extraAttempts,
        @Schema(description = "By how much every deadline is later: an ISO 8601 duration.",
                examples = "P7D") String deadlineShift,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true, description = "The account that granted it.") UUID grantedBy,
        @Schema(nullable = true, description = "Of the latest change.") Instant grantedAt) {
    static AccommodationView of(LearnerId learner, CourseKey course, RunKey run, GrantedAccommodation granted) {
        AccommodationValues values = AccommodationValues.of(granted.accommodation());
        return new AccommodationView(learner.value(), course.value(), run.value(), granted.isGranted(),
                values.timeFactor(), values.extraAttempts(), values.deadlineShift(), granted.reason(), granted.by(),
                granted.at());
    }
}
