package org.alliances.mooc.course.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.text.Block;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Facts carry their label, and every figure of a text has its year and is one of the text's facts. Figures before the
 * learner's decision must be among the facts that are shown before it.
 */
final class FactRules {
    private static final String INVENTED = "exemple inventé";
    private static final String FACTS = "/facts/*";
    private static final String DEBRIEF_FACTS = "/caseStudy/debriefFacts/*";
    private static final List<String> OPEN_TEXTS = List.of("/body", "/caseStudy/context",
            "/caseStudy/territory/description", "/caseStudy/actors/*/brings", "/caseStudy/actors/*/expects",
            "/caseStudy/documents/*/about", "/caseStudy/decision/question", "/caseStudy/decision/options/*/label");
    private static final List<String> DEBRIEF_TEXTS = List.of("/caseStudy/decision/options/*/entails",
            "/caseStudy/debrief");
    /** Where labels stand, beside those of facts. */
    private static final Map<PartKind, List<String>> LABELS = Map.of(
            PartKind.LESSON, List.of("/caseStudy/timeline/*/reliability"),
            PartKind.QUESTION, List.of("/reliability"),
            PartKind.SOURCES, List.of("/sources/*/reliability"));

    private final List<Finding> findings;

    private FactRules(List<Finding> findings) {
        this.findings = findings;
    }

    static void check(CourseTree course, List<Finding> findings) {
        FactRules rules = new FactRules(findings);
        LABELS.forEach((kind, patterns) -> course.all(kind).forEach(
                (key, tree) -> CourseTree.texts(tree, patterns).forEach(
                        label -> rules.verified(kind.partKey(key), label))));
        course.all(PartKind.LESSON).forEach((key, lesson) -> rules.lesson(PartKind.LESSON.partKey(key), lesson));
        course.all(PartKind.ASSET).forEach((key, asset) -> rules.asset(PartKind.ASSET.partKey(key), asset));
        course.all(PartKind.TERM).forEach((key, term) -> rules.years(PartKind.TERM.partKey(key), term,
                List.of("/definition")));
        course.all(PartKind.MODULE).forEach((key, module) -> rules.years(PartKind.MODULE.partKey(key), module,
                List.of("/summary")));
    }

    private void lesson(String part, JsonNode lesson) {
        facts(part, lesson, FACTS);
        facts(part, lesson, DEBRIEF_FACTS);
        List<String> known = new ArrayList<>(says(lesson, FACTS));
        Pointers.texts(lesson, "/caseStudy/timeline/*/text").forEach(text -> known.add(text.value().textValue()));
        figures(part, lesson, OPEN_TEXTS, Figures.numbers(known));
        known.addAll(says(lesson, DEBRIEF_FACTS));
        figures(part, lesson, DEBRIEF_TEXTS, Figures.numbers(known));
    }

    private void asset(String part, JsonNode asset) {
        facts(part, asset, FACTS);
        figures(part, asset, List.of("/alternative"), Figures.numbers(says(asset, FACTS)));
    }

    private static List<String> says(JsonNode tree, String pattern) {
        List<String> says = new ArrayList<>();
        Pointers.texts(tree, pattern + "/says").forEach(place -> says.add(place.value().textValue()));
        Pointers.texts(tree, pattern + "/nuance").forEach(place -> says.add(place.value().textValue()));
        return says;
    }

    private void facts(String part, JsonNode tree, String pattern) {
        for (Pointers.Place place : Pointers.matching(tree, pattern)) {
            JsonNode fact = place.value();
            String label = fact.path("reliability").asText();
            Pointers.texts(fact, "/reliability").forEach(
                    found -> verified(part, new Pointers.Place(place.pointer() + found.pointer(), found.value())));
            if ("C".equals(label) && !fact.has("nuance")) {
                error("fact-without-nuance", part, place.pointer(), 0,
                        "les sources divergent : le champ « nuance » dit en quoi et pourquoi",
                        "sources disagree: the field “nuance” says where and why");
            }
            if (!"PP".equals(label) && fact.path("sources").isEmpty()) {
                error("fact-without-source", part, place.pointer(), 0, "ce fait ne nomme pas de source",
                        "this fact names no source");
            }
            String says = fact.path("says").asText();
            if (!Figures.in(says).isEmpty() && !fact.has("year") && !Figures.hasYear(says)) {
                error("fact-without-year", part, place.pointer(), 0, "ce fait donne un chiffre sans son année",
                        "this fact states a figure without its year");
            }
            if (says.contains("%") && !fact.has("population")) {
                error("fact-without-population", part, place.pointer(), 0,
                        "un pourcentage demande le champ « population » : qui est compté",
                        "a percentage needs the field “population”: who is counted");
            }
        }
    }

    private void verified(String part, Pointers.Place label) {
        if ("NV".equals(label.value().textValue())) {
            error("fact-not-verified", part, label.pointer(), 0,
                    "ce qui n'est pas vérifié (NV) ne se publie pas comme un fait",
                    "what is not verified (NV) is not published as a fact");
        }
    }

    private void figures(String part, JsonNode tree, List<String> patterns, Set<String> known) {
        for (Pointers.Place place : CourseTree.texts(tree, patterns)) {
            for (Block block : Block.of(place.value().textValue())) {
                if (isInvented(block)) {
                    continue;
                }
                List<String> figures = Figures.in(block.text());
                year(part, place, block, figures);
                for (String figure : figures) {
                    if (!known.contains(figure)) {
                        error("figure-without-label", part, place.pointer(), block.line(),
                                "le chiffre %s n'est dans aucun des faits (« facts ») de ce texte".formatted(figure),
                                "the figure %s is in none of the “facts” of this text".formatted(figure));
                    }
                }
            }
        }
    }

    private void years(String part, JsonNode tree, List<String> patterns) {
        for (Pointers.Place place : CourseTree.texts(tree, patterns)) {
            Block.of(place.value().textValue()).forEach(
                    block -> year(part, place, block, Figures.in(block.text())));
        }
    }

    private void year(String part, Pointers.Place place, Block block, List<String> figures) {
        if (!figures.isEmpty() && !isInvented(block) && !Figures.hasYear(block.text())
                && !Figures.hasYear(block.context())) {
            error("figure-without-year", part, place.pointer(), block.line(),
                    "le chiffre %s est donné sans son année".formatted(figures.getFirst()),
                    "the figure %s is given without its year".formatted(figures.getFirst()));
        }
    }

    private static boolean isInvented(Block block) {
        return (block.text() + "\n" + block.context()).toLowerCase(java.util.Locale.FRENCH).contains(INVENTED);
    }

    private void error(String rule, String part, String pointer, int line, String french, String english) {
        Finding finding = Finding.error(rule, part, pointer, french, english);
        findings.add(line == 0 ? finding : finding.atLine(line));
    }
}
