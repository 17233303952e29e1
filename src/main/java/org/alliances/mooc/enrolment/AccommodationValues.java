package org.alliances.mooc.enrolment;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An accommodation as it is written on the wire and in the audit. */
@Schema(name = "AccommodationValues")
record AccommodationValues(
        @Schema(description = "Multiplies every time limit.", examples = "1.33") BigDecimal timeFactor,
        @Schema(description = "Added to the attempts that each quiz allows.", examples = "1") int extraAttempts,
        @Schema(description = "By how much every deadline is later: an ISO 8601 duration.",
                examples = "P7D") String deadlineShift) {
    static AccommodationValues of(Accommodation accommodation) {
        BigDecimal factor = accommodation.timeFactor().stripTrailingZeros();
        return new AccommodationValues(factor.scale() < 0 ? factor.setScale(0) : factor,
                accommodation.extraAttempts(), DeadlineShift.Text.write(accommodation.deadlineShift()));
    }
}
