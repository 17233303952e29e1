package org.alliances.mooc.quiz.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.quiz.AttemptLedger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a release has done. */
@Schema(name = "EssayRelease")
record ReleaseView(@Schema(description = "How many essays were released.", examples = "1") int released,
        Instant at, @Schema(description = "Their attempts, each once.") List<AttemptChange> attempts,
        @Schema(description = "How many essays were left out, because a mark is missing or nothing is new.",
                examples = "1") long leftOut,
        @Schema(description = "Those of them that were named, or the 200 that wait longest.") List<LeftOut> leftOutEssays) {

    /** The result of an attempt before and after. */
    @Schema(name = "ReleasedAttempt")
    record AttemptChange(UUID learner, UUID attempt, @Schema(examples = "quiz-rassembler") String quiz,
            ResultView before, ResultView after) {
        static AttemptChange of(AttemptLedger.Change change) {
            return new AttemptChange(change.ref().learner().value(), change.ref().attempt(), change.quiz().value(),
                    ResultView.of(change.before()), ResultView.of(change.after()));
        }
    }

    /** The result of an attempt. */
    @Schema(name = "AttemptPoints")
    record ResultView(@Schema(examples = "4.5") BigDecimal points, @Schema(examples = "6") BigDecimal maximum,
            @Schema(description = "Whole percent, rounded down.", examples = "75") int percent, boolean passed,
            @Schema(description = "How many questions a person has still to grade.", examples = "0") int awaiting) {
        static ResultView of(AttemptLedger.Result result) {
            return new ResultView(result.points().toDecimal(), result.maximum().toDecimal(), result.percent(),
                    result.passed(), result.awaiting());
        }
    }

    /** An essay that was not released. */
    @Schema(name = "EssayLeftOut")
    record LeftOut(UUID learner, UUID attempt, @Schema(examples = "lettre-a-un-voisin") String question,
            @Schema(enumeration = {
                    "waiting", "marked", "released"},
                    description = "released: it was before, and nothing has changed.") EssayState state){
        static LeftOut of(EssayKey essay, EssayState state) {
            return new LeftOut(essay.learnerId(), essay.attemptId(), essay.questionKey(), state);
        }
    }
}
