package org.alliances.mooc.quiz.regrade;

import java.math.BigDecimal;

import org.alliances.mooc.kernel.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a regrade does, in numbers. They are exact, however many attempts there are. */
@Schema(name = "RegradeCounts")
record RegradeCounts(
        @Schema(description = "Closed attempts that ask the question and are concerned, in all quizzes of the course.",
                examples = "312") int attempts,
        @Schema(description = "Those among them whose publication has the question in a form that the correction does not fit; they stay as they are.",
                examples = "0") int notApplicable,
        @Schema(description = "Those of which any figure changes.", examples = "41") int changed,
        @Schema(description = "Those that have more points than before.", examples = "41") int raised,
        @Schema(description = "Those that have fewer.", examples = "0") int lowered,
        @Schema(description = "Those that reach the pass mark and did not.", examples = "6") int newlyPassed,
        @Schema(description = "Those that did, and do not any more. Completions that were earned stay earned.",
                examples = "0") int noLongerPassed,
        @Schema(nullable = true,
                description = "The mean of these attempts in percent, two decimal places; null where there are none.",
                examples = "71.2") BigDecimal meanPercentBefore,
        @Schema(nullable = true, examples = "72.31") BigDecimal meanPercentAfter) {

    /** For the wire: no trailing zeros, never an exponent. */
    static BigDecimal decimal(BigDecimal percent) {
        return percent == null ? null : new Points(percent).toDecimal();
    }
}
