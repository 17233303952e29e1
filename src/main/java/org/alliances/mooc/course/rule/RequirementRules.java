package org.alliances.mooc.course.rule;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.alliances.mooc.course.PartKind;

import com.fasterxml.jackson.databind.JsonNode;

/** What modules and items require can be met: it names what the course has, and no item waits for itself. */
final class RequirementRules {
    /** A condition within a condition within a condition: nobody reads further. */
    private static final int DEEPEST = 3;

    private final CourseTree course;
    private final List<Finding> findings;
    private final Map<String, PartKind> items = new HashMap<>();
    private final Map<String, List<RequirementCycles.Edge>> edges = new LinkedHashMap<>();

    private RequirementRules(CourseTree course, List<Finding> findings) {
        this.course = course;
        this.findings = findings;
    }

    static void check(CourseTree course, List<Finding> findings) {
        if (course.hasOutline()) {
            new RequirementRules(course, findings).outline();
        }
    }

    private void outline() {
        for (Pointers.Place item : Pointers.matching(course.head(), "/outline/*/items/*")) {
            kind(item.value()).ifPresent(kind -> items.putIfAbsent(key(kind, item.value()), kind));
        }
        for (Pointers.Place module : Pointers.matching(course.head(), "/outline/*")) {
            List<RequirementCycles.Edge> ofModule = requires(module);
            for (Pointers.Place item : Pointers.matching(module.value(), "/items/*")) {
                List<RequirementCycles.Edge> own = requires(
                        new Pointers.Place(module.pointer() + item.pointer(), item.value()));
                kind(item.value()).ifPresent(kind -> edges.put(key(kind, item.value()),
                        Stream.concat(own.stream(), ofModule.stream()).toList()));
            }
        }
        Pointers.matching(course.head(), "/certificate/requires/*").forEach(
                requirement -> requirement(requirement.pointer(), requirement.value(), 1, new ArrayList<>()));
        RequirementCycles.find(edges).forEach(cycle -> {
            String path = String.join(" → ", cycle.items());
            error("requires-itself", cycle.pointer(), "cette condition attend ce qui attend d'elle : " + path,
                    "this condition waits for what waits for it: " + path);
        });
    }

    /** The items that the entry waits for, and where it says so. */
    private List<RequirementCycles.Edge> requires(Pointers.Place entry) {
        List<RequirementCycles.Edge> named = new ArrayList<>();
        for (Pointers.Place requirement : Pointers.matching(entry.value(), "/requires/*")) {
            requirement(entry.pointer() + requirement.pointer(), requirement.value(), 1, named);
        }
        return named;
    }

    private void requirement(String pointer, JsonNode tree, int depth, List<RequirementCycles.Edge> named) {
        if (depth > DEEPEST) {
            error("requires-too-deep", pointer, "au plus %d conditions l'une dans l'autre".formatted(DEEPEST),
                    "at most %d conditions within each other".formatted(DEEPEST));
            return;
        }
        if (tree.path("completed").isTextual()) {
            completed(pointer + "/completed", tree.path("completed").textValue(), named);
        }
        if (tree.at("/score/quiz").isTextual()) {
            score(pointer + "/score/quiz", tree.at("/score/quiz").textValue(), named);
        }
        moment(pointer + "/opensAt", tree.path("opensAt"));
        JsonNode count = tree.at("/atLeast/count");
        int size = tree.at("/atLeast/of").size();
        if (count.isIntegralNumber() && tree.at("/atLeast/of").isArray()
                && count.bigIntegerValue().compareTo(BigInteger.valueOf(size)) > 0) {
            error("requires-too-many", pointer + "/atLeast/count",
                    "%s conditions sur %d ne peuvent pas être remplies".formatted(count.asText(), size),
                    "%s conditions out of %d cannot be met".formatted(count.asText(), size));
        }
        Stream.of("/atLeast/of/*", "/allOf/*").flatMap(inner -> Pointers.matching(tree, inner).stream())
                .forEach(inner -> requirement(pointer + inner.pointer(), inner.value(), depth + 1, named));
    }

    private void completed(String pointer, String key, List<RequirementCycles.Edge> named) {
        PartKind kind = items.get(key);
        if (kind == null) {
            error("requires-unknown-item", pointer, "le plan n'a pas de « %s »".formatted(key),
                    "the outline has no “%s”".formatted(key));
        } else if (kind == PartKind.ASSIGNMENT) {
            error("requires-assignment", pointer,
                    "« %s » est un devoir : il ne peut pas encore être rendu, donc jamais terminé".formatted(key),
                    "“%s” is an assignment: it cannot be handed in yet, and so never be completed".formatted(key));
        } else {
            named.add(new RequirementCycles.Edge(key, pointer));
        }
    }

    private void score(String pointer, String key, List<RequirementCycles.Edge> named) {
        PartKind kind = items.get(key);
        if (kind == null) {
            error("requires-unknown-item", pointer, "le plan n'a pas de « %s »".formatted(key),
                    "the outline has no “%s”".formatted(key));
        } else if (kind != PartKind.QUIZ) {
            error("requires-no-quiz", pointer, "« %s » n'est pas un quiz et n'a pas de résultat".formatted(key),
                    "“%s” is no quiz and has no score".formatted(key));
        } else {
            named.add(new RequirementCycles.Edge(key, pointer));
        }
    }

    private void moment(String pointer, JsonNode moment) {
        if (moment.path("at").isTextual()) {
            String at = moment.path("at").textValue();
            try {
                LocalDateTime.parse(at);
            } catch (DateTimeException e) {
                error("not-a-date", pointer + "/at",
                        "« %s » n'est pas un jour et une heure : 2027-01-11T09:00".formatted(at),
                        "“%s” is not a day and a time: 2027-01-11T09:00".formatted(at));
            }
        }
        if (moment.path("zone").isTextual() && !ZoneId.getAvailableZoneIds().contains(moment.path("zone").asText())) {
            String zone = moment.path("zone").textValue();
            error("not-a-time-zone", pointer + "/zone",
                    "« %s » n'est pas un fuseau horaire : Europe/Paris, Indian/Reunion".formatted(zone),
                    "“%s” is not a time zone: Europe/Paris, Indian/Reunion".formatted(zone));
        }
    }

    private static Optional<PartKind> kind(JsonNode item) {
        return Stream.of(PartKind.LESSON, PartKind.QUIZ, PartKind.ASSIGNMENT)
                .filter(kind -> item.path(kind.keyPrefix()).isTextual()).findFirst();
    }

    private static String key(PartKind kind, JsonNode item) {
        return item.path(kind.keyPrefix()).textValue();
    }

    private void error(String rule, String pointer, String french, String english) {
        findings.add(Finding.error(rule, course.headPart(), pointer, french, english));
    }
}
