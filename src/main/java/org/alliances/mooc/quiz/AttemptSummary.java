package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.kernel.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line in the list of attempts; points, maximum, percent and passed are null while it is open. */
@Schema(name = "AttemptSummary")
record AttemptSummary(UUID id, int number, int revision,
        @Schema(enumeration = {
                "open", "submitted"}) AttemptState state,
        Instant startedAt,
        @Schema(nullable = true) Instant submittedAt, @Schema(nullable = true, examples = "7.67") BigDecimal points,
        @Schema(nullable = true, examples = "10") BigDecimal maximum,
        @Schema(nullable = true, examples = "76") Integer percent,
        @Schema(nullable = true) Boolean passed,
        @Schema(description = "Whether it is the one that counts: the best, and of equals the earliest.") boolean counts){

    static AttemptSummary of(AttemptRow attempt, boolean counts) {
        return new AttemptSummary(attempt.id(), attempt.number(), attempt.revision(), attempt.state(),
                attempt.startedAt(),
                attempt.submittedAt(), decimal(attempt.points()), decimal(attempt.maximum()), attempt.percent(),
                attempt.passed(), counts);
    }

    private static BigDecimal decimal(BigDecimal points) {
        return points == null ? null : new Points(points).toDecimal();
    }
}
