package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision on late evidence changed. */
@Schema(name = "LateEvidenceDecided")
record EvidenceDecisionView(UUID attempt, boolean accepted,
        @Schema(description = "Which were decided.") List<UUID> evidence,
        @Schema(examples = "7") BigDecimal pointsBefore, @Schema(examples = "8") BigDecimal pointsAfter,
        @Schema(examples = "70") int percentBefore, @Schema(examples = "80") int percentAfter, boolean passedBefore,
        boolean passedAfter) {

    static EvidenceDecisionView of(UUID attempt, boolean accepted, List<RefusedResponse> decided,
            AttemptLedger.Change change) {
        return new EvidenceDecisionView(attempt, accepted, decided.stream().map(RefusedResponse::id).toList(),
                change.before().points().toDecimal(), change.after().points().toDecimal(), change.before().percent(),
                change.after().percent(), change.before().passed(), change.after().passed());
    }
}
