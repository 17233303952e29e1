package org.alliances.mooc.gradebook;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.alliances.mooc.platform.problem.PlatformProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be put in the place of a result. */
@Schema(name = "OverrideGrade", description = "Either `percent`, or `excused: true`.")
record OverrideGradeRequest(
        @Schema(nullable = true, description = "0 to 100, with two places.",
                examples = "82.5") @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3,
                        fraction = 2) BigDecimal percent,
        @Schema(nullable = true, description = "The item does not count for her.") Boolean excused,
        @Schema(description = "Why. The learner reads it too; health is none of it.",
                examples = "Devoir remis et noté hors de la plateforme") @NotBlank @Size(max = 500) String reason) {
    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    ItemResult.Override override() {
        boolean isExcused = Boolean.TRUE.equals(excused);
        if (isExcused == (percent != null)) {
            throw PlatformProblem.INVALID_REQUEST.with("Donnez ou bien « percent », ou bien « excused: true ».",
                    "Give either “percent” or “excused: true”.");
        }
        return new ItemResult.Override(isExcused ? null : percent.setScale(2), reason.strip());
    }
}
