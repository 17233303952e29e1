package org.alliances.mooc.app;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.QUIZ_2;
import static org.alliances.mooc.support.Api.QUIZ_3;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

/** No text of a debrief, of what an option entails, or of feedback is on the wire before the learner may see it. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class HiddenAnswersTest {
    private static final Path CONTENT = Path.of("course-content", COURSE);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CASES = List.of("la-vie-grande-ouverte", "sylver-geek",
            "sept-minutes-pour-se-connaitre");

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
        CASES.forEach(lesson -> debriefs.put(lesson, hiddenInCase(lesson)));
        List<String> feedback = files("questions").stream().flatMap(file -> feedback(read(file))).toList();
        List<String> all = Stream.concat(debriefs.values().stream().flatMap(List::stream), feedback.stream()).toList();
        assertThat(debriefs.values()).allSatisfy(texts -> assertThat(texts).hasSizeGreaterThan(3));
        assertThat(feedback).hasSizeGreaterThan(50);
        List<String> attempts = Stream.of(QUIZ_2, QUIZ_3).map(HiddenAnswersTest::start).toList();

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
        attempts.forEach(attempt -> as("lea").noContentType().post(V1 + "/me/attempts/" + attempt + "/submission")
                .then().statusCode(200));

        // Then
        String submitted = everything(attempts);
        assertThat(feedback.stream().filter(submitted::contains).count()).isGreaterThanOrEqualTo(27);
    }

    /** All that every GET operation answers to the learner, for each course part that it can be asked for. */
    private static String everything(List<String> attempts) {
        List<String> addresses = new ArrayList<>();
        List<String> lessons = Stream.of("du-partenariat-a-l-alliance", "rassembler").flatMap(
                module -> files("modules/" + module).stream()).map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".md")).map(name -> name.replace(".md", "")).toList();
        ApiDocuments.operations().stream().filter(operation -> operation.method().equals("GET"))
                .forEach(operation -> {
                    for (String lesson : operation.path().contains("{lesson}") ? lessons : List.of("")) {
                        for (int i = 0; i < attempts.size(); i++) {
                            addresses.add(operation.address(Map.of("course", COURSE, "lesson", lesson, "run", "libre",
                                    "revision", "1", "attempt", attempts.get(i), "quiz", i == 0 ? QUIZ_2 : QUIZ_3,
                                    "slug", "not-found")));
                        }
                    }
                });
        assertThat(addresses).noneMatch(address -> address.contains("{")).hasSizeGreaterThan(30);
        StringBuilder texts = new StringBuilder();
        addresses.stream().distinct().forEach(address -> {
            String body = as("lea").get(address).then().statusCode(200).extract().asString();
            collect(parse(body), texts);
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
        Path file = Stream.of("du-partenariat-a-l-alliance", "rassembler")
                .map(module -> CONTENT.resolve("modules/" + module + "/" + lesson + ".md")).filter(Files::exists)
                .findFirst().orElseThrow();
        List<String> hidden = new ArrayList<>();
        texts(read(file), false, hidden, "debrief", "entails");
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
        try {
            String text = Files.readString(file);
            return new Yaml().load(text.startsWith("---") ? text.split("(?m)^---$")[1] : text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
