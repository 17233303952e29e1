package org.alliances.mooc.quiz.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One essay of the queue, without its text and without its learner's name: whoever marks shall not know her. */
@Schema(name = "EssaySummary")
record EssaySummary(UUID learner, UUID attempt, @Schema(examples = "lettre-a-un-voisin") String question,
        @Schema(examples = "quiz-rassembler") String quiz,
        @Schema(enumeration = {
                "waiting", "marked", "released"}) EssayState state,
        Instant submittedAt,
        @Schema(examples = "214") int words,
        @Schema(description = "How many final marks it needs.", examples = "2") int markers,
        @Schema(description = "How many it has.", examples = "1") int finalMarks,
        @Schema(nullable = true, description = "My own, draft or final; null: none yet.") MyMark myMark,
        @Schema(nullable = true, description = "Of the latest release.") Instant releasedAt){

    /** How far I am. */
    @Schema(name = "MyEssayMark")
    record MyMark(@JsonProperty("final") boolean last,
            @Schema(nullable = true, examples = "3.5") BigDecimal points, Instant updatedAt) {}

    static EssaySummary of(QueuedEssay essay, List<EssayMark> marks, UUID viewer) {
        return new EssaySummary(essay.key().learnerId(), essay.key().attemptId(), essay.key().questionKey(),
                essay.quiz(), essay.state(), essay.submittedAt(), essay.words(), essay.markers(),
                (int) marks.stream().filter(EssayMark::isFinal).count(),
                marks.stream().filter(mark -> mark.marker().equals(viewer)).findFirst()
                        .map(mark -> new MyMark(mark.isFinal(), MarkView.decimal(mark.points()), mark.updatedAt()))
                        .orElse(null),
                essay.releasedAt());
    }
}
