package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.alliances.mooc.item.Essay;
import org.alliances.mooc.quiz.MarkBook.ReleasedMark;
import org.alliances.mooc.quiz.policy.ReleasePolicy.Shown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people have said of an essay, once they have released it. */
@Schema(name = "Marking")
record MarkingView(@Schema(description = "In the order of the rubric.") List<CriterionView> criteria,
        @Schema(description = "Markdown, one comment from each person who marked.",
                examples = "[\"Vous nommez les deux apports.\"]") List<String> comments,
        Instant releasedAt) {

    /** What was reached in one criterion, in the points of the rubric. */
    @Schema(name = "MarkedCriterion")
    record CriterionView(@Schema(examples = "apports") String key, @Schema(examples = "Les apports") String title,
            @Schema(nullable = true,
                    description = "Where two people mark, the mean. Null, as is the level, as long as correctness is not shown.",
                    examples = "1.5") BigDecimal points,
            @Schema(description = "What the highest level is worth.", examples = "3") BigDecimal maximum,
            @Schema(nullable = true,
                    description = "How the rubric describes the level that is worth these points; null where the mean of two marks lies between levels.",
                    examples = "Nommés") String level) {}

    static MarkingView of(Essay essay, ReleasedMark mark, Shown shown) {
        return new MarkingView(
                essay.rubric().stream()
                        .map(criterion -> criterion(criterion, mark.marks().agreed(criterion.key()), shown)).toList(),
                mark.comments(), mark.releasedAt());
    }

    private static CriterionView criterion(Essay.Criterion criterion, BigDecimal points, Shown shown) {
        return new CriterionView(criterion.key(), criterion.title(), shown.correctness() ? plain(points) : null,
                plain(criterion.levels().getLast().points()),
                shown.correctness()
                        ? criterion.levels().stream().filter(level -> level.points().compareTo(points) == 0)
                                .map(Essay.Level::description).findFirst().orElse(null)
                        : null);
    }

    /** Three decimal places at most: the half of two. */
    private static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
