package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.item.Essay.Criterion;
import org.alliances.mooc.item.Essay.Level;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.Points;

/** What the criteria of an essay say of a mark. */
record Rubric(List<Criterion> criteria) {

    List<MarkFault> check(Map<String, BigDecimal> levels) {
        List<MarkFault> faults = new ArrayList<>();
        Map<String, BigDecimal> left = new HashMap<>(levels);
        for (Criterion criterion : criteria) {
            BigDecimal given = left.remove(criterion.key());
            if (given == null) {
                faults.add(new MarkFault(MarkFault.Reason.MISSING_CRITERION, criterion.key(),
                        Bilingual.of("Le critère « " + criterion.title() + " » n'est pas noté.",
                                "The criterion “" + criterion.title() + "” has no mark.")));
            } else if (criterion.levels().stream().noneMatch(level -> level.points().compareTo(given) == 0)) {
                faults.add(new MarkFault(MarkFault.Reason.NO_SUCH_LEVEL, criterion.key(),
                        Bilingual.of("Aucun niveau de « " + criterion.title() + " » ne vaut " + plain(given) + ".",
                                "No level of “" + criterion.title() + "” is worth " + plain(given) + ".")));
            }
        }
        left.keySet().stream().sorted().forEach(key -> faults.add(new MarkFault(
                MarkFault.Reason.UNKNOWN_CRITERION, key, Bilingual.of("La grille n'a pas de critère « " + key + " ».",
                        "The rubric has no criterion “" + key + "”."))));
        return faults;
    }

    /** The exact share that the levels of all marks are of the highest ones, as whole numbers. */
    Judgement judge(List<Map<String, BigDecimal>> marks) {
        return new Judgement(hundredths(marks.stream().flatMap(levels -> levels.values().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add)), Math.multiplyExact(marks.size(), hundredths(most())),
                List.of());
    }

    /** What the highest levels are worth together. */
    BigDecimal most() {
        return criteria.stream().map(Criterion::highest).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void find(Findings findings, BigDecimal points) {
        findings.unless(!criteria.isEmpty(), "rubric-empty", "rubric", "La grille a au moins un critère.",
                "The rubric has at least one criterion.")
                .ids("rubric", criteria, "key", Criterion::key, new HashSet<>());
        boolean marks = !criteria.isEmpty();
        for (int place = 0; place < criteria.size(); place++) {
            String where = "rubric[" + place + "]";
            findings.text(where + ".title", criteria.get(place).title());
            marks &= levels(findings, where, criteria.get(place).levels());
        }
        if (marks && points != null && most().compareTo(points) != 0) {
            findings.add("rubric-points", "rubric",
                    "Les niveaux les plus hauts valent ensemble " + plain(most()) + " points, la question "
                            + plain(points) + ".",
                    "The highest levels are worth " + plain(most()) + " points together, the question "
                            + plain(points) + ".");
        }
    }

    /** Whether they can mark. */
    private static boolean levels(Findings findings, String where, List<Level> levels) {
        boolean rise = levels.size() >= 2;
        findings.unless(rise, "levels-two", where + ".levels", "Il faut au moins deux niveaux.",
                "There must be at least two levels.");
        BigDecimal before = null;
        for (int place = 0; place < levels.size(); place++) {
            String field = where + ".levels[" + place + "]";
            Level level = levels.get(place);
            findings.text(field + ".description", level.description());
            BigDecimal next = level.points();
            boolean higher = next != null && (before == null ? next.signum() == 0 : next.compareTo(before) > 0);
            if (!higher) {
                findings.add("rubric-levels", field + ".points", "Les niveaux montent à partir de 0.",
                        "The levels rise from 0.");
            } else if (next.stripTrailingZeros().scale() > Points.SCALE) {
                findings.add("points-two-places", field + ".points", "Les points ont au plus deux décimales.",
                        "Points have at most two decimal places.");
            }
            rise &= higher;
            before = next == null ? before : next;
        }
        return rise;
    }

    private static int hundredths(BigDecimal points) {
        return points.movePointRight(Points.SCALE).intValueExact();
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
