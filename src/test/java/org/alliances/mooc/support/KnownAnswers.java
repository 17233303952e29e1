package org.alliances.mooc.support;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.Yaml;

/**
 * Answers a question as it stands on a paper, knowing its file in {@code course-content}: as a person would, by the
 * texts that are shown, because labels mean something else in each attempt.
 */
public final class KnownAnswers {
    private static final Path QUESTIONS = Path.of("course-content", Api.COURSE, "questions");

    private KnownAnswers() {}

    /** The response that earns everything. */
    public static Map<String, Object> right(Map<String, Object> shown) {
        Map<String, Object> file = file((String) shown.get("key"));
        return switch ((String) shown.get("kind")) {
            case "single-choice" -> response(shown, "choice", labels(shown, "choices", correct(file, true)).getFirst());
            case "multiple-choice" -> response(shown, "choices", labels(shown, "choices", correct(file, true)));
            case "true-false" -> response(shown, "value", file.get("answer"));
            case "numeric" -> response(shown, "value", file.get("answer").toString());
            case "short-text" -> response(shown, "text", texts(file.get("accept")).getFirst());
            case "matching" -> response(shown, "pairs", pairs(shown, file, 0));
            case "ordering" -> response(shown, "order", labels(shown, "items", texts(list(file, "items"), "text")));
            default -> throw new IllegalArgumentException("no such kind");
        };
    }

    /** A response that fits the question and earns nothing. */
    public static Map<String, Object> wrong(Map<String, Object> shown) {
        Map<String, Object> file = file((String) shown.get("key"));
        return switch ((String) shown.get("kind")) {
            case "single-choice" -> response(shown, "choice", labels(shown, "choices", correct(file, false)).getFirst());
            case "multiple-choice" -> response(shown, "choices", labels(shown, "choices", correct(file, false)));
            case "true-false" -> response(shown, "value", !(Boolean) file.get("answer"));
            case "numeric" -> response(shown, "value", "-1");
            case "short-text" -> response(shown, "text", "je ne sais pas");
            case "matching" -> response(shown, "pairs", pairs(shown, file, 1));
            case "ordering" -> response(shown, "order", List.of(label(shown, "items", texts(list(file, "distractors"), "text").getFirst())));
            default -> throw new IllegalArgumentException("no such kind");
        };
    }

    /** The question's file. */
    public static Map<String, Object> file(String key) {
        try (Reader reader = Files.newBufferedReader(QUESTIONS.resolve(key + ".yaml"))) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the question's file cannot be read", e);
        }
    }

    private static Map<String, Object> response(Map<String, Object> shown, String member, Object value) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("kind", shown.get("kind"));
        response.put(member, value);
        return response;
    }

    private static List<String> correct(Map<String, Object> file, boolean wanted) {
        return list(file, "choices").stream().filter(choice -> Boolean.TRUE.equals(choice.get("correct")) == wanted)
                .map(choice -> choice.get("text").toString()).toList();
    }

    /** Each left side with the right side that is {@code shift} further in the list of matches: 0 is right. */
    private static Map<String, String> pairs(Map<String, Object> shown, Map<String, Object> file, int shift) {
        Map<Object, Object> rightTexts = new HashMap<>();
        list(file, "right").forEach(right -> rightTexts.put(right.get("id"), right.get("text")));
        List<Object> matches = new ArrayList<>(list(file, "left").stream().map(left -> left.get("match")).toList());
        Collections.rotate(matches, shift);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < matches.size(); i++) {
            pairs.put(label(shown, "left", list(file, "left").get(i).get("text").toString()),
                    label(shown, "right", rightTexts.get(matches.get(i)).toString()));
        }
        return pairs;
    }

    private static List<String> labels(Map<String, Object> shown, String member, List<String> texts) {
        return texts.stream().map(text -> label(shown, member, text)).collect(Collectors.toList());
    }

    private static String label(Map<String, Object> shown, String member, String text) {
        return list(shown, member).stream().filter(part -> part.get("text").equals(text)).findFirst().orElseThrow()
                .get("id").toString();
    }

    private static List<String> texts(List<Map<String, Object>> parts, String member) {
        return parts.stream().map(part -> part.get(member).toString()).toList();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> from, String member) {
        return (List<Map<String, Object>>) from.getOrDefault(member, List.of());
    }
}
