package org.alliances.mooc.app;

import static java.util.Map.entry;
import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.alliances.mooc.support.ApiDocuments;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** No text of a debrief, of what an option entails, or of feedback is on the wire before the learner may see it. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class HiddenAnswersTest {
    private static final Path CONTENT = Path.of("course-content", COURSE);
    private static final String EXAM = "examen-final";
    private static final String NOTE = "00000000-0000-4000-8000-000000000001";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Path> LESSONS = files("modules").stream()
            .flatMap(module -> files("modules/" + module.getFileName()).stream())
            .filter(file -> file.toString().endsWith(".md")).toList();
    private static final List<String> CASES = LESSONS.stream().filter(file -> text(file).contains("\ncaseStudy:\n"))
            .map(HiddenAnswersTest::key).toList();
    private static final List<String> QUIZZES = files("quizzes").stream().map(HiddenAnswersTest::key)
            .filter(quiz -> !quiz.equals(EXAM)).toList();

    @Inject
    Database database;

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        enrol("lea");
    }

    @Test
    void nothingIsSaidTooEarlyAndEverythingInTime() {
        // Given
        Map<String, List<String>> debriefs = new HashMap<>();
        assertThat(CASES).hasSizeGreaterThan(9);
        CASES.forEach(lesson -> debriefs.put(lesson, hiddenInCase(lesson)));
        List<String> feedback = files("questions").stream().flatMap(file -> feedback(read(file))).toList();
        List<String> all = Stream.concat(debriefs.values().stream().flatMap(List::stream), feedback.stream()).toList();
        assertThat(debriefs.values()).allSatisfy(texts -> assertThat(texts).hasSizeGreaterThan(3));
        assertThat(feedback).hasSizeGreaterThan(300);
        Map<String, String> attempts = new LinkedHashMap<>();
        QUIZZES.forEach(quiz -> attempts.put(quiz, start(quiz)));
        String exam = start(EXAM);
        attempts.put(EXAM, exam);

        // When
        String early = everything(attempts);

        // Then
        assertThat(all.stream().filter(early::contains)).isEmpty();

        // When
        CASES.forEach(HiddenAnswersTest::decide);

        // Then
        String decided = everything(attempts);
        assertThat(feedback.stream().filter(decided::contains)).isEmpty();
        debriefs.values()
                .forEach(texts -> assertThat(texts.stream().filter(text -> !decided.contains(text))).isEmpty());

        // When
        submit(exam);

        // Then
        String examined = everything(attempts);
        assertThat(feedback.stream().filter(examined::contains)).as("one attempt at the exam does not tell the next")
                .isEmpty();

        // When
        QUIZZES.forEach(quiz -> submit(attempts.get(quiz)));

        // Then
        String submitted = everything(attempts);
        assertThat(feedback.stream().filter(submitted::contains).count()).isGreaterThanOrEqualTo(66);
    }

    /** All that every GET operation for learners answers, for each course part that it can be asked for. */
    private static String everything(Map<String, String> attempts) {
        List<String> addresses = new ArrayList<>();
        Map<String, String> picture = as("lea").get(V1 + "/courses/" + COURSE + "/lessons/face-a-face-cote-a-cote")
                .path("attachments[0]");
        List<String> lessons = LESSONS.stream().map(HiddenAnswersTest::key).toList();
        ApiDocuments.operations().stream()
                .filter(operation -> operation.method().equals("GET") && operation.isForLearners())
                .forEach(operation -> {
                    for (String lesson : operation.path().contains("{lesson}") ? lessons : List.of("")) {
                        attempts.forEach((quiz, attempt) -> addresses.add(operation.address(Map.ofEntries(
                                entry("course", COURSE), entry("lesson", lesson), entry("run", "libre"),
                                entry("revision", "1"), entry("attempt", attempt), entry("quiz", quiz),
                                entry("slug", "not-found"), entry("assignment", "note-d-intention"),
                                entry("hash", picture.get("hash")), entry("name", picture.get("name")),
                                entry("note", NOTE), entry("item", "quiz-rassembler")))));
                    }
                });
        assertThat(addresses).noneMatch(address -> address.contains("{")).hasSizeGreaterThan(30);
        StringBuilder texts = new StringBuilder();
        addresses.stream().distinct().forEach(address -> {
            Response answer = as("lea").get(address);
            // She has written no note, and has no place.
            assertThat(answer.statusCode()).as(address)
                    .isEqualTo(address.contains(NOTE) ? 404 : address.endsWith("/position") ? 204 : 200);
            String body = answer.asString();
            if (body.startsWith("{")) {
                collect(parse(body), texts);
            } else {
                texts.append(plain(body)).append('\n');
            }
        });
        return texts.toString();
    }

    private static void collect(JsonNode node, StringBuilder texts) {
        if (node.isTextual()) {
            texts.append(plain(node.textValue())).append('\n');
        }
        node.forEach(child -> collect(child, texts));
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> hiddenInCase(String lesson) {
        Path file = LESSONS.stream().filter(path -> key(path).equals(lesson)).findFirst().orElseThrow();
        List<String> hidden = new ArrayList<>();
        texts(read(file), false, hidden, "debrief", "entails");
        texts(((Map<?, ?>) ((Map<?, ?>) read(file)).get("caseStudy")).get("debriefFacts"), false, hidden, "says",
                "nuance");
        return hidden;
    }

    private static Stream<String> feedback(Object question) {
        List<String> hidden = new ArrayList<>();
        texts(question, false, hidden, "feedback", "misconception");
        return hidden.stream();
    }

    /** Every text at or below one of these members. */
    private static void texts(Object node, boolean wanted, List<String> found, String... members) {
        switch (node) {
            case Map<?, ?> map -> map.forEach(
                    (key, value) -> texts(value, wanted || List.of(members).contains(key), found, members));
            case List<?> list -> list.forEach(value -> texts(value, wanted, found, members));
            case String text when wanted -> found.add(plain(text));
            case null, default -> {
                // Not a text that is to be hidden.
            }
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A YAML file, or the head of a Markdown file. */
    private static Object read(Path file) {
        String text = text(file);
        return new Yaml().load(text.startsWith("---") ? text.split("(?m)^---$")[1] : text);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String key(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static void submit(String attempt) {
        as("lea").noContentType().post(V1 + "/me/attempts/" + attempt + "/submission").then().statusCode(200);
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(CONTENT.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String start(String quiz) {
        return as("lea").noContentType().post(MY_COURSE_PATH + "/quizzes/" + quiz + "/attempts").then().statusCode(201)
                .extract().path("id");
    }

    private static void decide(String lesson) {
        String option = as("lea").get(V1 + "/courses/" + COURSE + "/lessons/" + lesson).path(
                "caseStudy.decision.options[0].key");
        as("lea").contentType(ContentType.JSON).body(Map.of("option", option))
                .put(MY_COURSE_PATH + "/lessons/" + lesson + "/decision").then().statusCode(200);
    }
}
