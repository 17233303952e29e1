package org.alliances.mooc.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alliances.mooc.course.Grading;
import org.alliances.mooc.course.Grading.Category;
import org.alliances.mooc.course.Grading.Rule;

/**
 * The grade of a course, worked out twice: from what has a result ({@code soFar}), and as it would be if nothing more were
 * handed in ({@code ifNothingMore}), where what was not attempted is worth zero. What cannot be known yet is in neither, and
 * the weights of the other categories are scaled to 100.
 */
record CourseGrade(Sum soFar, Sum ifNothingMore) {
    private static final Ratio WHOLE = Ratio.of(BigDecimal.valueOf(100));

    /**
     * One way to work it out.
     *
     * @param percent rounded half up to two places; {@code null}: nothing counts yet
     * @param shares by the key of each category
     * @param counted the keys of the items that made it
     */
    record Sum(BigDecimal percent, Map<String, Share> shares, Set<String> counted) {}

    /**
     * What a category adds.
     *
     * @param percent of its counted items; {@code null}: none counts
     * @param weight scaled; those of one sum are 100 together, or all zero
     * @param contribution to the percent of the course; those of one sum make it to the last digit
     */
    record Share(BigDecimal percent, BigDecimal weight, BigDecimal contribution) {}

    /** @param results one for each item of the grading */
    static CourseGrade of(Grading grading, Map<String, ItemResult> results) {
        return new CourseGrade(sum(grading, known(results)), sum(grading, ifNothingMore(results)));
    }

    private static Map<String, Ratio> known(Map<String, ItemResult> results) {
        return results.entrySet().stream().filter(item -> item.getValue().percent() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, item -> item.getValue().percent()));
    }

    private static Map<String, Ratio> ifNothingMore(Map<String, ItemResult> results) {
        Map<String, Ratio> percents = known(results);
        results.forEach((item, result) -> {
            if (result.status() == ItemStatus.NOT_ATTEMPTED) {
                percents.put(item, Ratio.ZERO);
            }
        });
        return percents;
    }

    private static Sum sum(Grading grading, Map<String, Ratio> percents) {
        Ratio weights = grading.categories().stream()
                .filter(category -> category.items().stream().anyMatch(percents::containsKey))
                .map(category -> Ratio.of(category.weight())).reduce(Ratio.ZERO, Ratio::plus);
        Set<String> counted = new HashSet<>();
        Map<String, Share> shares = new LinkedHashMap<>();
        Ratio weightSoFar = Ratio.ZERO;
        Ratio gradeSoFar = Ratio.ZERO;
        for (Category category : grading.categories()) {
            List<String> kept = kept(category, percents);
            if (kept.isEmpty()) {
                shares.put(category.key(), new Share(null, Ratio.ZERO.rounded(), Ratio.ZERO.rounded()));
                continue;
            }
            Ratio percent = kept.stream().map(percents::get).reduce(Ratio.ZERO, Ratio::plus).over(kept.size());
            Ratio weight = weightSoFar.plus(Ratio.of(category.weight()).times(WHOLE).over(weights));
            Ratio grade = gradeSoFar.plus(Ratio.of(category.weight()).times(percent).over(weights));
            // Differences of rounded sums, so that what is shown adds up to what is shown.
            shares.put(category.key(), new Share(percent.rounded(),
                    weight.rounded().subtract(weightSoFar.rounded()), grade.rounded().subtract(gradeSoFar.rounded())));
            weightSoFar = weight;
            gradeSoFar = grade;
            counted.addAll(kept);
        }
        return new Sum(counted.isEmpty() ? null : gradeSoFar.rounded(), shares, counted);
    }

    /** Those whose results count: the best of the best first. Of equal ones, the earlier in the file stays. */
    private static List<String> kept(Category category, Map<String, Ratio> percents) {
        List<String> best = new ArrayList<>(category.items().stream().filter(percents::containsKey).toList());
        best.sort(Comparator.comparing(percents::get, Comparator.reverseOrder()));
        if (best.isEmpty()) {
            return best;
        }
        return best.subList(0, category.rule() == Rule.BEST ? 1 : Math.max(1, best.size() - category.dropLowest()));
    }
}
