package org.alliances.mooc.course.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.alliances.mooc.course.PartKind;

import com.fasterxml.jackson.databind.JsonNode;

/** What one part says about another by key exists: cited sources, related terms, questions of quizzes, modules. */
final class ReferenceRules {
    private static final Map<PartKind, List<String>> CITATIONS = Map.of(
            PartKind.LESSON,
            List.of("/sources/*", "/facts/*/sources/*", "/caseStudy/debriefFacts/*/sources/*",
                    "/caseStudy/timeline/*/sources/*", "/caseStudy/documents/*/source"),
            PartKind.ASSET, List.of("/sources/*", "/facts/*/sources/*"),
            PartKind.QUESTION, List.of("/sources/*"),
            PartKind.TERM, List.of("/sources/*"));
    private final CourseTree course;
    private final List<Finding> findings;

    private ReferenceRules(CourseTree course, List<Finding> findings) {
        this.course = course;
        this.findings = findings;
    }

    static void check(CourseTree course, List<Finding> findings) {
        ReferenceRules rules = new ReferenceRules(course, findings);
        if (course.hasSources()) {
            rules.citations();
        }
        rules.sources();
        rules.terms();
        rules.quizzes();
        rules.questions();
    }

    private void citations() {
        Set<String> known = course.sourceKeys();
        CITATIONS.forEach((kind, patterns) -> course.all(kind).forEach((key, tree) -> {
            for (Pointers.Place place : CourseTree.texts(tree, patterns)) {
                if (!known.contains(place.value().textValue())) {
                    error("unknown-source", kind, key, place, "il n'y a pas de source « %s » dans sources.yaml",
                            "there is no source “%s” in sources.yaml");
                }
            }
        }));
    }

    private void sources() {
        course.all(PartKind.SOURCES).forEach((key, list) -> {
            String part = PartKind.SOURCES.partKey(key);
            Repetitions.check(part, list, "/sources/*/key", "sources", "sources", findings);
            for (Pointers.Place date : Pointers.texts(list, "/sources/*/date")) {
                PartialDate.check(part, date, findings);
            }
        });
    }

    private void terms() {
        course.all(PartKind.TERM).forEach((key, term) -> {
            for (Pointers.Place place : Pointers.texts(term, "/seeAlso/*")) {
                if (place.value().textValue().equals(key)) {
                    error("see-also-itself", PartKind.TERM, key, place, "« %s » renvoie à lui-même",
                            "“%s” refers to itself");
                } else if (!course.has(PartKind.TERM, place.value().textValue())) {
                    error("unknown-term", PartKind.TERM, key, place, "il n'y a pas de terme « %s » au glossaire",
                            "there is no term “%s” in the glossary");
                }
            }
        });
    }

    private void quizzes() {
        course.all(PartKind.QUIZ).forEach((key, quiz) -> {
            Set<String> asked = new HashSet<>();
            for (Pointers.Place place : Pointers.texts(quiz, "/questions/*")) {
                String question = place.value().textValue();
                if (!asked.add(question)) {
                    error("question-listed-twice", PartKind.QUIZ, key, place, "la question « %s » figure deux fois",
                            "the question “%s” is listed twice");
                } else if (!course.has(PartKind.QUESTION, question)) {
                    error("unknown-question", PartKind.QUIZ, key, place, "il n'y a pas de question « %s »",
                            "there is no question “%s”");
                }
            }
        });
    }

    private void questions() {
        boolean allQuizzesRead = course.all(PartKind.QUIZ).values().stream().noneMatch(JsonNode::isMissingNode);
        Set<String> asked = new TreeSet<>();
        course.all(PartKind.QUIZ).values().forEach(quiz -> Pointers.texts(quiz, "/questions/*")
                .forEach(place -> asked.add(place.value().textValue())));
        course.all(PartKind.QUESTION).forEach((key, question) -> {
            JsonNode module = question.path("module");
            if (module.isTextual() && !course.has(PartKind.MODULE, module.textValue())) {
                error("unknown-module", PartKind.QUESTION, key, new Pointers.Place("/module", module),
                        "il n'y a pas de module « %s »", "there is no module “%s”");
            }
            if (allQuizzesRead && !asked.contains(key)) {
                findings.add(Finding.warning("question-not-asked", PartKind.QUESTION.partKey(key), "",
                        "aucun quiz ne pose la question « %s »".formatted(key),
                        "no quiz asks the question “%s”".formatted(key)));
            }
        });
    }

    private void error(String rule, PartKind kind, String key, Pointers.Place place, String french, String english) {
        String named = place.value().textValue();
        findings.add(Finding.error(rule, kind.partKey(key), place.pointer(), french.formatted(named),
                english.formatted(named)));
    }
}
