package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.item.Bloom;
import org.alliances.mooc.item.Choice;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Reliability;
import org.alliances.mooc.item.SingleChoice;
import org.alliances.mooc.item.TrueFalse;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.ClosedBy;
import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What tests of quizzes share. */
public final class QuizFixtures {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private QuizFixtures() {}

    /** An ordinary quiz, with these fields as a course file has them. */
    public static QuizDocument quiz(String yaml) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("key", "quiz", "title", "Un quiz", "module", "module",
                "minutes", 10, "passPercent", 60, "shuffle", Map.of("questions", false, "choices", false)));
        Map<String, Object> given = new Yaml().load(yaml);
        if (given != null) {
            fields.putAll(given);
        }
        return CourseJson.bind(new ObjectMapper().valueToTree(fields), QuizDocument.class);
    }

    /** A statement that is true. */
    public static Question statement(String key, String points) {
        return new TrueFalse(key, "module", Bloom.REMEMBER, Reliability.A, new BigDecimal(points), "?", null, null,
                null,
                true,
                null);
    }

    /** The choices x (right), y and z. */
    public static Question choice(String key) {
        return new SingleChoice(key, "module", Bloom.REMEMBER, Reliability.A, BigDecimal.ONE, "?", null, null, null,
                List.of(
                        new Choice("x", "X", true, null), new Choice("y", "Y", false, null),
                        new Choice("z", "Z", false, null)));
    }

    public static AttemptRow open(int number) {
        return new AttemptRow(new UUID(0, number), "quiz", number, 1, NOON, null, null, null, null, null, null, null,
                null, QuizDocument.Release.AFTER_SUBMISSION, null);
    }

    /** Of 100 points, passed from 60 on. */
    public static AttemptRow submitted(int number, int percent) {
        return submittedAt(number, percent, NOON);
    }

    public static AttemptRow submittedAt(int number, int percent, Instant at) {
        return new AttemptRow(new UUID(0, number), "quiz", number, 1, NOON, null, at, ClosedBy.LEARNER,
                BigDecimal.valueOf(percent), BigDecimal.valueOf(100), percent, percent >= 60, 0,
                QuizDocument.Release.AFTER_SUBMISSION, null);
    }
}
