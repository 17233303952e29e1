package org.alliances.mooc.enrolment;

import java.math.BigDecimal;
import java.time.Instant;

import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learner is granted in the run in which she follows the course, as she sees it. */
@Schema(name = "MyAccommodation")
record MyAccommodationView(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(examples = "libre") String run,
        @Schema(description = "false: nothing was granted, and the values are those of everybody.") boolean granted,
        @Schema(description = "Multiplies every time limit.", examples = "1.33") BigDecimal timeFactor,
        @Schema(description = "Added to the attempts that each quiz allows.", examples = "1") int extraAttempts,
        @Schema(description = "By how much every deadline is later: an ISO 8601 duration.",
                examples = "P7D") String deadlineShift,
        @Schema(nullable = true, description = "Why it was granted, in the instructor's words.") String reason,
        @Schema(nullable = true, description = "Of the latest change.") Instant since) {
    static MyAccommodationView of(EnrolmentRecord enrolment, GrantedAccommodation granted) {
        AccommodationValues values = AccommodationValues.of(granted.accommodation());
        return new MyAccommodationView(enrolment.course().value(), enrolment.run().value(), granted.isGranted(),
                values.timeFactor(), values.extraAttempts(), values.deadlineShift(), granted.reason(), granted.at());
    }
}
