package org.alliances.mooc.quiz.regrade;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A regrade that was applied. */
@Schema(name = "Regrade")
record RegradeView(UUID id, @Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(description = "The quiz from which it was made; the question is corrected wherever the course asks it.",
                examples = "quiz-rassembler") String quiz,
        @Schema(examples = "population-des-37-pour-cent") String question, CorrectionDocument correction,
        boolean neverLower, String reason, @Schema(description = "The account of whoever did it.") UUID appliedBy,
        Instant appliedAt,
        @Schema(description = "The latest publication then: papers up to it are concerned, and later ones as long as they ask the very same question.",
                examples = "3") int throughRevision,
        @Schema(description = "What it did when it was applied. Attempts that closed later are not in it.") RegradeCounts counts,
        @Schema(nullable = true, description = "Null: it is in force.") UndoingView undone) {

    /** How it was undone. */
    @Schema(name = "RegradeUndoing")
    record UndoingView(UUID by, Instant at, String reason,
            @Schema(description = "How many attempts have another result by it.", examples = "41") int changed) {}

    static RegradeView of(Regrade regrade) {
        return new RegradeView(regrade.id(), regrade.course().value(), regrade.quiz().value(),
                regrade.question().value(), CorrectionDocument.of(regrade.correction()), regrade.isNeverLower(),
                regrade.reason(), regrade.appliedBy(), regrade.appliedAt(), regrade.throughRevision().value(),
                regrade.counts(), regrade.undoing());
    }
}
