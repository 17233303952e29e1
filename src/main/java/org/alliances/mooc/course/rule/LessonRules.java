package org.alliances.mooc.course.rule;

import java.util.List;

import org.alliances.mooc.course.PartKind;

import com.fasterxml.jackson.databind.JsonNode;

/** What must hold within a lesson beyond its schema, above all in a case study. */
final class LessonRules {
    private static final int OPTIONS_OF_A_GOOD_CASE = 3;
    private static final int OPTIONS_OF_ANY_CASE = 2;

    private LessonRules() {}

    static void check(CourseTree course, List<Finding> findings) {
        course.all(PartKind.LESSON).forEach((key, lesson) -> {
            String part = PartKind.LESSON.partKey(key);
            Pointers.texts(lesson, "/verifieLe").forEach(day -> PartialDate.check(part, day, findings));
            presence(part, lesson, findings);
            completion(part, lesson, findings);
            if (lesson.path("caseStudy").isObject()) {
                caseStudy(part, lesson, findings);
            }
        });
    }

    private static void presence(String part, JsonNode lesson, List<Finding> findings) {
        boolean isCase = "case-study".equals(lesson.path("kind").asText());
        if (isCase && !lesson.has("caseStudy")) {
            findings.add(Finding.error("case-study-missing", part, "/kind",
                    "une étude de cas a besoin du champ « caseStudy »",
                    "a case study needs the field “caseStudy”"));
        }
        if (!isCase && lesson.path("kind").isTextual() && lesson.has("caseStudy")) {
            findings.add(Finding.error("case-study-unexpected", part, "/caseStudy",
                    "seule une leçon « kind: case-study » a ce champ",
                    "only a lesson of “kind: case-study” has this field"));
        }
    }

    private static void completion(String part, JsonNode lesson, List<Finding> findings) {
        boolean isCase = "case-study".equals(lesson.path("kind").asText());
        String rule = lesson.path("completion").asText("");
        if (!rule.isEmpty() && isCase != rule.equals("decide")) {
            findings.add(Finding.error("completion-not-possible", part, "/completion",
                    isCase
                            ? "une étude de cas est terminée par sa décision : « decide »"
                            : "« decide » est pour les études de cas : ici il n'y a rien à décider",
                    isCase
                            ? "a case study is completed by its decision: “decide”"
                            : "“decide” is for case studies: there is nothing to decide here"));
        }
    }

    private static void caseStudy(String part, JsonNode lesson, List<Finding> findings) {
        Repetitions.check(part, lesson, "/caseStudy/actors/*/key", "acteurs", "actors", findings);
        Repetitions.check(part, lesson, "/caseStudy/decision/options/*/key", "options", "options", findings);
        int options = lesson.path("caseStudy").path("decision").path("options").size();
        if (options >= OPTIONS_OF_ANY_CASE && options < OPTIONS_OF_A_GOOD_CASE) {
            findings.add(Finding.warning("few-options", part, "/caseStudy/decision/options",
                    "deux options : trois ou plus font une meilleure décision",
                    "two options: three or more make a better decision"));
        }
        timeline(part, lesson, findings);
    }

    private static void timeline(String part, JsonNode lesson, List<Finding> findings) {
        PartialDate latest = null;
        for (Pointers.Place place : Pointers.texts(lesson, "/caseStudy/timeline/*/date")) {
            PartialDate.check(part, place, findings);
            PartialDate date = PartialDate.parse(place.value().textValue()).orElse(null);
            if (date != null && latest != null && latest.isCertainlyAfter(date)) {
                findings.add(Finding.error("timeline-order", part, place.pointer(),
                        "« %s » vient après une date plus tardive".formatted(place.value().textValue()),
                        "“%s” comes after a later date".formatted(place.value().textValue())));
            } else if (date != null) {
                latest = date;
            }
        }
    }
}
