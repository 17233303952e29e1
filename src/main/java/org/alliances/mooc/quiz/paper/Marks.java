package org.alliances.mooc.quiz.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What one person, or two, have given for an essay. Where there are two, what counts is the mean of their levels,
 * criterion by criterion: it may lie between two levels, and it is exact, because a half of a decimal is a decimal.
 *
 * @param levels mark by mark: the points of the level reached, by criterion
 */
public record Marks(List<Map<String, BigDecimal>> levels) {
    private static final int MOST = 2;

    public Marks {
        levels = levels.stream().map(Map::copyOf).toList();
        if (levels.isEmpty() || levels.size() > MOST) {
            throw new IllegalArgumentException("an essay is marked by one person or two");
        }
    }

    /** The mean of what was given for the criterion, in the points of the rubric. */
    public BigDecimal agreed(String criterion) {
        return levels.stream().map(mark -> mark.get(criterion)).reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(levels.size()));
    }
}
