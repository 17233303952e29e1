package org.alliances.mooc.course.rule;

import java.util.ArrayList;
import java.util.List;
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
        return findings;
    }

    /** {@code /choices/1/id} for {@code choices[1].id}. */
    private static String pointer(String field) {
        return "/" + INDEX.matcher(field).replaceAll("/$1").replace('.', '/');
    }
}
