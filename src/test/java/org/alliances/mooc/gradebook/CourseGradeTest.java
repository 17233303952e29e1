package org.alliances.mooc.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import org.alliances.mooc.course.Grading;
import org.alliances.mooc.course.Grading.Category;
import org.alliances.mooc.course.Grading.Rule;
import org.alliances.mooc.gradebook.CourseGrade.Share;
import org.alliances.mooc.gradebook.CourseGrade.Sum;
import org.junit.jupiter.api.Test;

class CourseGradeTest {
    private static final int ROUNDS = 2_000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal NEVER_A_HUNDREDTH = new BigDecimal("0.01");
    private static final Grading COURSE = new Grading(List.of(
            category("quiz", "30", Rule.MEAN, 0, "a", "b", "c"), category("devoir", "40", Rule.MEAN, 0, "d"),
            category("examen", "30", Rule.MEAN, 0, "e")));

    @Test
    void whatIsKnownIsScaledToAHundred() {
        CourseGrade grade = CourseGrade.of(COURSE, Map.of("a", graded("80"), "b", graded("100"), "c",
                ItemResult.NOT_ATTEMPTED, "d", ItemResult.without(ItemStatus.NOT_AVAILABLE_YET), "e",
                ItemResult.NOT_ATTEMPTED));

        assertThat(grade.soFar().percent()).isEqualByComparingTo("90");
        assertThat(grade.soFar().shares().get("quiz").weight()).isEqualByComparingTo("100");
        assertThat(grade.soFar().counted()).containsExactlyInAnyOrder("a", "b");
        // 60 of the quizzes, nothing of the exam, each half of what can be known.
        assertThat(grade.ifNothingMore().percent()).isEqualByComparingTo("30");
        assertThat(grade.ifNothingMore().shares().get("quiz").weight()).isEqualByComparingTo("50");
        assertThat(grade.ifNothingMore().shares().get("devoir").percent()).isNull();
        assertThat(grade.ifNothingMore().shares().get("examen").percent()).isEqualByComparingTo("0");
    }

    @Test
    void nothingThatCountsIsNoGrade() {
        Map<String, ItemResult> results = new LinkedHashMap<>();
        List.of("a", "b", "c", "d").forEach(item -> results.put(item, ItemResult.NOT_ATTEMPTED));
        results.put("e", ItemResult.without(ItemStatus.HIDDEN));

        assertThat(CourseGrade.of(COURSE, results).soFar().percent()).isNull();
        assertThat(CourseGrade.of(COURSE, results).ifNothingMore().percent()).isEqualByComparingTo("0");
    }

    @Test
    void roundingIsHalfUpAndAtTheEndOnly() {
        Grading thirds = new Grading(List.of(category("x", "33.33", Rule.MEAN, 0, "a", "b", "c"),
                category("y", "66.67", Rule.MEAN, 0, "d")));
        Map<String, ItemResult> results = Map.of("a", graded("100"), "b", graded("0"), "c", graded("0"), "d",
                graded("66.67"));

        // 33.33 / 3 + 66.67 * 66.67 / 100 = 11.11 + 44.448889
        assertThat(CourseGrade.of(thirds, results).soFar().percent()).isEqualTo(new BigDecimal("55.56"));
        Grading halves = new Grading(List.of(category("x", "100", Rule.MEAN, 0, "a", "b")));
        assertThat(CourseGrade.of(halves, Map.of("a", graded("12.34"), "b", graded("12.35"))).soFar().percent())
                .isEqualTo(new BigDecimal("12.35"));
    }

    @Test
    void theBestCountsAloneWhereTheRuleSaysSo() {
        Grading best = new Grading(List.of(category("x", "100", Rule.BEST, 0, "a", "b", "c")));

        Sum sum = CourseGrade.of(best, Map.of("a", graded("50"), "b", graded("70"), "c", graded("70"))).soFar();

        assertThat(sum.percent()).isEqualByComparingTo("70");
        assertThat(sum.counted()).containsExactly("b");
    }

    @Test
    void whatIsMissingIsDroppedFirst() {
        Grading dropping = new Grading(List.of(category("x", "100", Rule.MEAN, 1, "a", "b", "c")));

        CourseGrade grade = CourseGrade.of(dropping,
                Map.of("a", graded("50"), "b", graded("70"), "c", ItemResult.NOT_ATTEMPTED));

        assertThat(grade.soFar().percent()).isEqualByComparingTo("70");
        assertThat(grade.ifNothingMore().percent()).isEqualByComparingTo("60");
    }

    @Test
    void contributionsAddUpToTheGradeToTheLastDigit() {
        each((grading, results, random) -> {
            CourseGrade grade = CourseGrade.of(grading, results);
            for (Sum sum : List.of(grade.soFar(), grade.ifNothingMore())) {
                BigDecimal contributions = total(sum, Share::contribution);
                BigDecimal weights = total(sum, Share::weight);
                if (sum.percent() == null) {
                    assertThat(contributions).isEqualByComparingTo("0");
                    assertThat(weights).isEqualByComparingTo("0");
                    assertThat(sum.counted()).isEmpty();
                } else {
                    assertThat(contributions).isEqualTo(sum.percent());
                    assertThat(weights).isEqualByComparingTo(WHOLE);
                    assertThat(sum.percent()).isBetween(BigDecimal.ZERO, WHOLE);
                }
            }
        });
    }

    @Test
    void theGradeIsTheOneThatPlainArithmeticGives() {
        each((grading, results, random) -> {
            double points = 0;
            double weights = 0;
            for (Category category : grading.categories()) {
                double[] known = category.items().stream().map(results::get)
                        .filter(result -> result.percent() != null)
                        .mapToDouble(result -> result.percent().rounded().doubleValue()).sorted().toArray();
                if (known.length > 0) {
                    int from = category.rule() == Rule.BEST
                            ? known.length - 1
                            : Math.min(category.dropLowest(), known.length - 1);
                    double sum = 0;
                    for (int i = from; i < known.length; i++) {
                        sum += known[i];
                    }
                    points += category.weight().doubleValue() * sum / (known.length - from);
                    weights += category.weight().doubleValue();
                }
            }
            BigDecimal percent = CourseGrade.of(grading, results).soFar().percent();
            if (weights == 0) {
                assertThat(percent).isNull();
            } else {
                assertThat(percent.subtract(BigDecimal.valueOf(points / weights)).abs())
                        .isLessThan(NEVER_A_HUNDREDTH);
            }
        });
    }

    @Test
    void droppingNeverLowersAGrade() {
        each((grading, results, random) -> {
            Grading without = new Grading(grading.categories().stream()
                    .map(c -> new Category(c.key(), c.title(), c.weight(), c.items(), 0, Rule.MEAN)).toList());
            CourseGrade plain = CourseGrade.of(without, results);
            CourseGrade dropped = CourseGrade.of(grading, results);
            if (plain.soFar().percent() != null) {
                assertThat(dropped.soFar().percent()).isGreaterThanOrEqualTo(plain.soFar().percent());
            }
            if (plain.ifNothingMore().percent() != null) {
                assertThat(dropped.ifNothingMore().percent())
                        .isGreaterThanOrEqualTo(plain.ifNothingMore().percent());
            }
        });
    }

    @Test
    void aBetterResultNeverLowersAGrade() {
        each((grading, results, random) -> {
            List<String> known = results.keySet().stream().filter(item -> results.get(item).percent() != null)
                    .toList();
            if (!known.isEmpty()) {
                Map<String, ItemResult> better = new LinkedHashMap<>(results);
                better.put(known.get(random.nextInt(known.size())), graded("100"));
                assertThat(CourseGrade.of(grading, better).soFar().percent())
                        .isGreaterThanOrEqualTo(CourseGrade.of(grading, results).soFar().percent());
            }
        });
    }

    private static BigDecimal total(Sum sum, Function<Share, BigDecimal> member) {
        return sum.shares().values().stream().map(member).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private interface Check {
        void check(Grading grading, Map<String, ItemResult> results, Random random);
    }

    private static void each(Check check) {
        Random random = new Random(20_261_125);
        for (int round = 0; round < ROUNDS; round++) {
            Grading grading = grading(random);
            Map<String, ItemResult> results = new LinkedHashMap<>();
            grading.categories().forEach(
                    category -> category.items().forEach(item -> results.put(item, result(random))));
            check.check(grading, results, random);
        }
    }

    private static Grading grading(Random random) {
        int count = 1 + random.nextInt(4);
        List<Category> categories = new ArrayList<>();
        int left = 10_000;
        for (int i = 0; i < count; i++) {
            int weight = i == count - 1 ? left : 1 + random.nextInt(left - (count - i));
            left -= weight;
            int size = 1 + random.nextInt(5);
            List<String> items = new ArrayList<>();
            for (int item = 0; item < size; item++) {
                items.add("item-" + i + "-" + item);
            }
            boolean best = random.nextInt(4) == 0;
            categories.add(new Category("c" + i, "C" + i, BigDecimal.valueOf(weight, 2), items,
                    best ? 0 : random.nextInt(size), best ? Rule.BEST : Rule.MEAN));
        }
        return new Grading(categories);
    }

    private static ItemResult result(Random random) {
        ItemStatus[] without = {ItemStatus.NOT_ATTEMPTED, ItemStatus.NOT_ATTEMPTED, ItemStatus.AWAITING_MARKS,
                ItemStatus.HIDDEN, ItemStatus.NOT_AVAILABLE_YET, ItemStatus.EXCUSED};
        return random.nextInt(3) == 0
                ? ItemResult.without(without[random.nextInt(without.length)])
                : ItemResult.graded(Ratio.of(BigDecimal.valueOf(random.nextInt(10_001), 2)));
    }

    private static ItemResult graded(String percent) {
        return ItemResult.graded(Ratio.of(new BigDecimal(percent)));
    }

    private static Category category(String key, String weight, Rule rule, int dropLowest, String... items) {
        return new Category(key, key, new BigDecimal(weight), List.of(items), dropLowest, rule);
    }
}
