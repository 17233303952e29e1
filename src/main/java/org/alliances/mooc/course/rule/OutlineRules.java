package org.alliances.mooc.course.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.alliances.mooc.course.PartKind;

import com.fasterxml.jackson.databind.JsonNode;

/** The outline names each module, lesson and quiz exactly once, and only what exists. */
final class OutlineRules {
    private final CourseTree course;
    private final List<Finding> findings;
    private final Set<String> modules = new HashSet<>();
    private final Map<String, PartKind> items = new HashMap<>();
    private final Map<String, String> moduleOfItem = new HashMap<>();

    private OutlineRules(CourseTree course, List<Finding> findings) {
        this.course = course;
        this.findings = findings;
    }

    static void check(CourseTree course, List<Finding> findings) {
        if (course.hasOutline()) {
            OutlineRules rules = new OutlineRules(course, findings);
            rules.outline();
            rules.leftOut(PartKind.MODULE, rules.modules);
            rules.leftOut(PartKind.LESSON, rules.items.keySet());
            rules.leftOut(PartKind.QUIZ, rules.items.keySet());
            rules.leftOut(PartKind.ASSIGNMENT, rules.items.keySet());
            rules.modulesThatTheySay(PartKind.QUIZ);
            rules.modulesThatTheySay(PartKind.ASSIGNMENT);
        }
        uniqueKeys(course, findings, "/runs/*/key", "parcours", "run");
    }

    private void outline() {
        for (Pointers.Place place : Pointers.matching(course.head(), "/outline/*")) {
            String module = place.value().path("module").asText();
            String at = place.pointer() + "/module";
            if (!modules.add(module)) {
                error("module-listed-twice", at, "le module « %s » figure deux fois", "the module “%s” is listed twice",
                        module);
            } else if (!course.has(PartKind.MODULE, module)) {
                error("unknown-module", at, "il n'y a pas de module « %s »", "there is no module “%s”", module);
            }
            for (Pointers.Place item : Pointers.matching(place.value(), "/items/*")) {
                item(module, place.pointer() + item.pointer(), item.value());
            }
        }
    }

    private void item(String module, String pointer, JsonNode item) {
        List<PartKind> given = Stream.of(PartKind.LESSON, PartKind.QUIZ, PartKind.ASSIGNMENT)
                .filter(kind -> item.has(kind.keyPrefix())).toList();
        if (item.isObject() && given.size() != 1) {
            error("not-one-field", pointer, "exactement un de ces champs est attendu : %s",
                    "exactly one of these fields is expected: %s", "lesson, quiz, assignment");
        }
        Optional<PartKind> named = given.stream().filter(kind -> item.path(kind.keyPrefix()).isTextual()).findFirst();
        if (named.isEmpty()) {
            return;
        }
        PartKind kind = named.get();
        String key = item.path(kind.keyPrefix()).textValue();
        String at = pointer + "/" + kind.keyPrefix();
        // Learners' records name an item by its key alone, so a quiz may not have the key of a lesson either.
        if (items.putIfAbsent(key, kind) != null) {
            error("item-listed-twice", at, "« %s » figure deux fois dans le plan", "“%s” is in the outline twice", key);
        } else if (!course.has(kind, key)) {
            switch (kind) {
                case LESSON ->
                    error("unknown-lesson", at, "il n'y a pas de leçon « %s »", "there is no lesson “%s”", key);
                case QUIZ -> error("unknown-quiz", at, "il n'y a pas de quiz « %s »", "there is no quiz “%s”", key);
                default -> error("unknown-assignment", at, "il n'y a pas de devoir « %s »",
                        "there is no assignment “%s”", key);
            }
        }
        moduleOfItem.putIfAbsent(key, module);
    }

    private void leftOut(PartKind kind, Set<String> listed) {
        for (String key : course.all(kind).keySet()) {
            if (!listed.contains(key)) {
                findings.add(Finding.error("not-in-outline", kind.partKey(key), "",
                        "« %s » n'est pas dans le plan de course.yaml".formatted(key),
                        "“%s” is not in the outline of course.yaml".formatted(key)));
            }
        }
    }

    private void modulesThatTheySay(PartKind kind) {
        course.all(kind).forEach((key, item) -> {
            String stands = moduleOfItem.get(key);
            JsonNode says = item.path("module");
            if (stands != null && says.isTextual() && !says.textValue().equals(stands)) {
                findings.add(Finding.error(kind.keyPrefix() + "-in-another-module", kind.partKey(key), "/module",
                        "ce fichier dit « %s », et le plan le place dans « %s »".formatted(says.textValue(), stands),
                        "this file says “%s”, and the outline has it in “%s”".formatted(says.textValue(), stands)));
            }
        });
    }

    private void error(String rule, String pointer, String french, String english, String key) {
        findings.add(Finding.error(rule, course.headPart(), pointer, french.formatted(key), english.formatted(key)));
    }

    private static void uniqueKeys(CourseTree course, List<Finding> findings, String pattern, String french,
            String english) {
        Repetitions.check(course.headPart(), course.head(), pattern, french, english, findings);
    }
}
