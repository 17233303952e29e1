package org.alliances.mooc.quiz.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.alliances.mooc.kernel.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one person makes of an essay. */
@Schema(name = "EssayMark")
record MarkView(@Schema(description = "The account that gave it.") UUID marker,
        @Schema(nullable = true, description = "Which of the marks it is, 1 or 2; null: a draft.",
                examples = "1") Integer number,
        @Schema(description = "Whether it counts, once it is released.") @JsonProperty("final") boolean last,
        @Schema(description = "The points of the level reached, by criterion.") Map<String, BigDecimal> levels,
        @Schema(nullable = true,
                description = "What it earns by itself, of what the question is worth in the paper; null as long as a criterion is missing.",
                examples = "3.5") BigDecimal points,
        @Schema(nullable = true, description = "Markdown.") String comment,
        @Schema(description = "Whether the learner's text has changed since: such a mark is a draft again.") boolean ofAnotherText,
        Instant updatedAt) {

    static MarkView of(EssayMark mark, Map<String, BigDecimal> levels, QueuedEssay essay) {
        return new MarkView(mark.marker(), mark.number(), mark.isFinal(), levels, decimal(mark.points()),
                mark.comment(), !mark.isOf(essay.textHash()), mark.updatedAt());
    }

    static BigDecimal decimal(Points points) {
        return points == null ? null : points.toDecimal();
    }
}
