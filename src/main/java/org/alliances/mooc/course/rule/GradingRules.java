package org.alliances.mooc.course.rule;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.alliances.mooc.course.PartKind;

/** A grade can be made: its weights are the whole, and each item counts once. */
final class GradingRules {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final CourseTree course;
    private final List<Finding> findings;

    private GradingRules(CourseTree course, List<Finding> findings) {
        this.course = course;
        this.findings = findings;
    }

    static void check(CourseTree course, List<Finding> findings) {
        if (course.head().path("grading").path("categories").isArray()) {
            GradingRules rules = new GradingRules(course, findings);
            Repetitions.check(course.headPart(), course.head(), "/grading/categories/*/key", "catégories",
                    "categories", findings);
            rules.weights();
            rules.items();
            rules.dropped();
        }
    }

    private void weights() {
        List<Pointers.Place> weights = Pointers.matching(course.head(), "/grading/categories/*/weight");
        if (weights.stream().allMatch(place -> place.value().isNumber())) {
            BigDecimal sum = weights.stream().map(place -> place.value().decimalValue()).reduce(BigDecimal.ZERO,
                    BigDecimal::add);
            if (sum.compareTo(WHOLE) != 0) {
                String text = sum.stripTrailingZeros().toPlainString();
                error("grading-weights", "/grading/categories", "les poids font %s, et non 100".formatted(text),
                        "the weights are %s, not 100".formatted(text));
            }
        }
    }

    private void items() {
        Set<String> outline = new HashSet<>();
        for (PartKind kind : List.of(PartKind.QUIZ, PartKind.ASSIGNMENT)) {
            Pointers.texts(course.head(), "/outline/*/items/*/" + kind.keyPrefix())
                    .forEach(place -> outline.add(place.value().textValue()));
        }
        Set<String> graded = new HashSet<>();
        for (Pointers.Place place : Pointers.texts(course.head(), "/grading/categories/*/items/*")) {
            String key = place.value().textValue();
            if (!outline.contains(key)) {
                error("not-gradable", place.pointer(),
                        "le plan n'a ni quiz ni devoir « %s »".formatted(key),
                        "the outline has no quiz and no assignment “%s”".formatted(key));
            } else if (!graded.add(key)) {
                error("graded-twice", place.pointer(), "« %s » compte deux fois".formatted(key),
                        "“%s” counts twice".formatted(key));
            }
        }
        for (String item : outline.stream().sorted().toList()) {
            if (!graded.contains(item)) {
                findings.add(Finding.warning("not-graded", course.headPart(), "/grading/categories",
                        "« %s » ne compte dans aucune catégorie".formatted(item),
                        "“%s” counts in no category".formatted(item)));
            }
        }
    }

    private void dropped() {
        for (Pointers.Place category : Pointers.matching(course.head(), "/grading/categories/*")) {
            int dropped = category.value().path("dropLowest").asInt();
            String pointer = category.pointer() + "/dropLowest";
            if (dropped > 0 && dropped >= category.value().path("items").size()) {
                error("drops-everything", pointer, "il ne resterait aucun élément", "no item would be left");
            } else if (dropped > 0 && category.value().path("rule").asText().equals("best")) {
                error("drops-from-best", pointer, "le meilleur résultat compte seul : il n'y a rien à écarter",
                        "the best result counts alone: there is nothing to drop");
            }
        }
    }

    private void error(String rule, String pointer, String french, String english) {
        findings.add(Finding.error(rule, course.headPart(), pointer, french, english));
    }
}
