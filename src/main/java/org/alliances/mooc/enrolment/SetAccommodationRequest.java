package org.alliances.mooc.enrolment;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learner is to be granted, as a whole: whoever changes one value sends the others too. */
@Schema(name = "SetAccommodation")
record SetAccommodationRequest(
        @Schema(description = "Multiplies every time limit; 1 grants nothing, two decimal places.",
                examples = "1.33") @NotNull @DecimalMin("1") @DecimalMax("5") @Digits(integer = 1,
                        fraction = 2) BigDecimal timeFactor,
        @Schema(description = "Added to the attempts that each quiz allows.",
                examples = "1") @NotNull @Min(0) @Max(20) Integer extraAttempts,
        @Schema(description = "By how much every deadline is later: an ISO 8601 duration from P0D to P60D.",
                examples = "P7D") @NotNull @DeadlineShift String deadlineShift,
        @Schema(description = "Why. The learner reads it too; health is none of it.",
                examples = "Tiers temps accordé par le référent handicap") @NotBlank @Size(max = 500) String reason) {
    Accommodation accommodation() {
        return new Accommodation(timeFactor, extraAttempts, DeadlineShift.Text.read(deadlineShift).orElseThrow());
    }
}
