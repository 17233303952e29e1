package org.alliances.mooc.support;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alliances.mooc.course.AssetDocument;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.asset.AssetInspector;
import org.alliances.mooc.course.rule.CourseValidator;
import org.alliances.mooc.course.rule.Finding;
import org.alliances.mooc.publishing.PublishedFile;
import org.alliances.mooc.publishing.PublishingApi;
import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A small course that a test writes as it needs it, in the form of course files, and publishes: one module, its lessons, its
 * quizzes, their questions. What breaks a rule of course content is refused, so that no test rests on an impossible course.
 */
public final class QuizLab {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD = """
            key: %s
            title: Laboratoire
            language: fr
            summary: Un cours pour essayer.
            objectives: [Essayer]
            audience: Tout le monde
            effort: Une heure
            authors: [{ name: Ada, role: Rédaction }]
            licence: { name: CC BY-SA 4.0, url: "https://creativecommons.org/licenses/by-sa/4.0/" }
            runs: [{ key: libre, title: Parcours libre, kind: self-paced }]
            outline:
              - module: essais
                items: [%s]
            """;
    private static final String MODULE = """
            key: essais
            title: Essais
            summary: Un résumé.
            objectives: [Essayer]
            journal: Qu'avez-vous essayé ?
            discussion: Faut-il essayer ?
            """;
    private static final String SOURCES = """
            sources:
              - { key: s01, title: Un compte rendu, publisher: Un journal, address: "https://example.org/s01", reliability: A, party: false }
            """;
    private static final String QUIZ = """
            title: Un quiz
            module: essais
            minutes: 5
            passPercent: 60
            shuffle: { questions: false, choices: false }
            """;
    private static final String LESSON = """
            title: Une leçon
            kind: text
            minutes: 5
            objectives: [Essayer]
            sources: [s01]
            """;
    private static final String CASE = """
            kind: case-study
            caseStudy:
              context: Une situation.
              territory: { name: Ici, description: Un quartier. }
              actors:
                - { key: ada, name: Ada, kind: citizens, brings: Du temps., expects: Des idées. }
                - { key: bea, name: Béa, kind: company, brings: Un local., expects: De la vie. }
              timeline:
                - { date: "2015", text: Une rencontre., sources: [s01], reliability: A }
                - { date: "2016", text: Un essai., sources: [s01], reliability: A }
              documents: [{ title: Le compte rendu, source: s01, about: Un récit. }]
              decision:
                question: Que faire ?
                options:
                  - { key: attendre, label: Attendre, entails: Du temps perdu. }
                  - { key: agir, label: Agir, entails: Un risque. }
                  - { key: demander, label: Demander, entails: Une réponse. }
              debrief: Ils ont agi.
            """;
    private static final String ASSET = """
            title: Une image
            alternative: Ce qu'elle montre.
            author: Ada
            licence: CC BY-SA 4.0
            sources: [s01]
            """;
    private static final String QUESTION = """
            module: essais
            bloom: remember
            reliability: A
            points: 1
            feedback: { correct: Juste., incorrect: Faux. }
            sources: [s01]
            """;

    private final String course;
    private final Map<String, String> lessons = new LinkedHashMap<>();
    private final Set<String> cases = new HashSet<>();
    private final Map<String, String> quizzes = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> requires = new LinkedHashMap<>();
    private final Map<String, String> dues = new LinkedHashMap<>();
    private final Map<String, String> rules = new LinkedHashMap<>();
    private String head = "";

    public QuizLab(String course) {
        this.course = course;
    }

    /** Adds or replaces a lesson; lessons come before quizzes. */
    public QuizLab lesson(String key, String markdown) {
        lessons.put(key, markdown);
        return this;
    }

    /** Adds a lesson that is a case study: one decides to {@code attendre}, {@code agir} or {@code demander}. */
    public QuizLab caseStudy(String key) {
        cases.add(key);
        return lesson(key, "Une histoire.");
    }

    /** Adds or replaces a picture or a document, which lessons show as {@code ![…](assets/name)}. */
    public QuizLab file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** Says what completes a lesson: {@code confirm}, {@code read}, {@code hand-in}. */
    public QuizLab completion(String lesson, String rule) {
        rules.put(lesson, rule);
        return this;
    }

    /** Takes a lesson out of what is published next. */
    public QuizLab without(String lesson) {
        lessons.remove(lesson);
        return this;
    }

    /** Adds or replaces a quiz; fields that are left out are those of an ordinary one. */
    public QuizLab quiz(String key, String yaml) {
        quizzes.put(key, yaml);
        return this;
    }

    /** Adds or replaces a question; fields that are left out are those of an ordinary one. */
    public QuizLab question(String key, String yaml) {
        questions.put(key, yaml);
        return this;
    }

    /** A number to find, worth one point. */
    public QuizLab number(String key, String answer) {
        return question(key, """
                kind: numeric
                prompt: Combien ?
                answer: "%s"
                tolerance: "0"
                commonErrors: [{ value: "-7", feedback: "Sept sous zéro ?" }]
                """.formatted(answer));
    }

    /** Says what an item requires, as a YAML list: {@code [{ completed: une-lecon }]}; {@code []}: nothing any more. */
    public QuizLab requires(String item, String yaml) {
        requires.put(item, yaml);
        return this;
    }

    /** Says when an item is due, as fields of YAML: {@code { at: "2027-03-01T23:59", zone: Europe/Paris }}. */
    public QuizLab due(String item, String yaml) {
        dues.put(item, yaml);
        return this;
    }

    /** Adds or replaces fields of course.yaml; those that are left out are those of an ordinary course. */
    public QuizLab head(String yaml) {
        head = yaml;
        return this;
    }

    private String entry(String kind, String key) {
        String required = requires.getOrDefault(key, "[]");
        return "{ %s: %s%s%s }".formatted(kind, key, "[]".equals(required) ? "" : ", requires: " + required,
                dues.containsKey(key) ? ", due: " + dues.get(key) : "");
    }

    /** Publishes it as it is now; other courses stay as they are. */
    public QuizLab publish(PublishingApi publishing) {
        SortedMap<String, JsonNode> trees = new TreeMap<>();
        String items = Stream.concat(lessons.keySet().stream().map(key -> entry("lesson", key)),
                quizzes.keySet().stream().map(key -> entry("quiz", key))).collect(Collectors.joining(", "));
        trees.put(PartKind.COURSE.partKey(course), tree(HEAD.formatted(course, items), head));
        trees.put(PartKind.MODULE.partKey("essais"), tree(MODULE, ""));
        trees.put(PartKind.SOURCES.partKey("sources"), tree(SOURCES, ""));
        lessons.forEach((key, body) -> trees.put(PartKind.LESSON.partKey(key), lessonTree(key, body)));
        quizzes.forEach((key, yaml) -> trees.put(PartKind.QUIZ.partKey(key), tree(QUIZ + "key: " + key, yaml)));
        questions.forEach(
                (key, yaml) -> trees.put(PartKind.QUESTION.partKey(key), tree(QUESTION + "key: " + key, yaml)));
        files.forEach((name, bytes) -> trees.put(PartKind.ASSET.partKey(keyOf(name)), assetTree(name, bytes)));
        List<Finding> errors = CourseValidator.validate(trees, files.keySet()).stream().filter(Finding::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("the test's course breaks rules: " + errors);
        }
        SortedMap<String, byte[]> parts = new TreeMap<>();
        trees.forEach((part, tree) -> parts.put(part, CourseJson.canonicalBytes(tree)));
        publishing.publish(course, parts, files.entrySet().stream().map(
                file -> PublishedFile.of(inspected(file.getKey(), file.getValue()).mediaType(), file.getValue()))
                .toList(), "a test", "");
        return this;
    }

    private JsonNode lessonTree(String key, String body) {
        ObjectNode lesson = (ObjectNode) tree(LESSON + "key: " + key, cases.contains(key) ? CASE : "");
        lesson.put("verifieLe", "2026-11-01");
        if (rules.containsKey(key)) {
            lesson.put("completion", rules.get(key));
        }
        return lesson.put("body", body);
    }

    private static JsonNode assetTree(String name, byte[] bytes) {
        ObjectNode asset = (ObjectNode) tree(ASSET + "key: " + keyOf(name) + "\nfile: " + name, "");
        return asset.set("content", CourseJson.canonical(CourseJson.tree(inspected(name, bytes))));
    }

    private static AssetDocument.Content inspected(String name, byte[] bytes) {
        return AssetInspector.inspect(name, bytes).content().orElseThrow();
    }

    private static String keyOf(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static JsonNode tree(String defaults, String yaml) {
        Map<String, Object> fields = new LinkedHashMap<>(new Yaml().<Map<String, Object>>load(defaults));
        Map<String, Object> given = new Yaml().load(yaml);
        if (given != null) {
            fields.putAll(given);
        }
        return JSON.valueToTree(fields);
    }
}
