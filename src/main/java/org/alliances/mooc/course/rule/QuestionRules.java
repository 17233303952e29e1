package org.alliances.mooc.course.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.QuestionFinding;

import com.fasterxml.jackson.databind.JsonNode;

/** What the question library finds in one question that has the form of its schema. */
final class QuestionRules {
    private static final Pattern INDEX = Pattern.compile("\\[([0-9]+)\\]");

    private QuestionRules() {}

    static List<Finding> check(String part, JsonNode tree) {
        List<Finding> findings = new ArrayList<>();
        Question question = CourseJson.bind(CourseJson.canonical(tree), Question.class);
        for (QuestionFinding found : question.findings()) {
            findings.add(new Finding(Finding.Level.ERROR, found.rule(), part, pointer(found.field()), 0,
                    found.message()));
        }
        wrongAnswers(part, tree, findings);
        return findings;
    }

    /** Whoever is wrong reads why: each wrong choice, side or item has a text of its own. */
    private static void wrongAnswers(String part, JsonNode question, List<Finding> findings) {
        for (Pointers.Place choice : Pointers.matching(question, "/choices/*")) {
            if (!choice.value().path("correct").asBoolean()) {
                feedback(part, choice, findings);
            }
        }
        Set<String> matched = new HashSet<>();
        Pointers.texts(question, "/left/*/match").forEach(place -> matched.add(place.value().textValue()));
        for (Pointers.Place side : Pointers.matching(question, "/right/*")) {
            if (!matched.contains(side.value().path("id").asText())) {
                feedback(part, side, findings);
            }
        }
        Pointers.matching(question, "/distractors/*").forEach(item -> feedback(part, item, findings));
        if ("true-false".equals(question.path("kind").asText()) && !question.has("misconception")) {
            findings.add(missing(part, "/answer"));
        }
    }

    private static void feedback(String part, Pointers.Place wrong, List<Finding> findings) {
        if (!wrong.value().has("feedback")) {
            findings.add(missing(part, wrong.pointer()));
        }
    }

    private static Finding missing(String part, String pointer) {
        return Finding.error("wrong-answer-without-feedback", part, pointer,
                "qui se trompe ainsi ne lit rien qui l'aide", "whoever is wrong in this way reads nothing that helps");
    }

    /** {@code /choices/1/id} for {@code choices[1].id}. */
    private static String pointer(String field) {
        return "/" + INDEX.matcher(field).replaceAll("/$1").replace('.', '/');
    }
}
