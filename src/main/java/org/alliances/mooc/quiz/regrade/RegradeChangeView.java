package org.alliances.mooc.quiz.regrade;

import java.math.BigDecimal;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a regrade does to one attempt. */
@Schema(name = "RegradeChange")
record RegradeChangeView(@Schema(examples = "quiz-rassembler") String quiz,
        @Schema(description = "The learner's account.") UUID learner, UUID attempt,
        @Schema(description = "The attempt's number among the learner's attempts at the quiz, from 1.",
                examples = "1") int number,
        @Schema(description = "The points of the question before.", examples = "0") BigDecimal questionBefore,
        @Schema(examples = "1") BigDecimal questionAfter,
        @Schema(description = "The points of the attempt before, after what is taken off for lateness.",
                examples = "6") BigDecimal pointsBefore,
        @Schema(examples = "7") BigDecimal pointsAfter, @Schema(examples = "12") BigDecimal maximum,
        @Schema(description = "Whole percent, rounded down.", examples = "50") int percentBefore,
        @Schema(examples = "58") int percentAfter, boolean passedBefore, boolean passedAfter) {}
