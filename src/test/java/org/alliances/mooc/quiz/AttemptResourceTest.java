package org.alliances.mooc.quiz;

import static org.alliances.mooc.quiz.QuizCalls.ATTEMPTS;
import static org.alliances.mooc.quiz.QuizCalls.answer;
import static org.alliances.mooc.quiz.QuizCalls.get;
import static org.alliances.mooc.quiz.QuizCalls.save;
import static org.alliances.mooc.quiz.QuizCalls.start;
import static org.alliances.mooc.quiz.QuizCalls.startAs;
import static org.alliances.mooc.quiz.QuizCalls.submit;
import static org.alliances.mooc.quiz.QuizCalls.submitWith;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.QUIZ_2;
import static org.alliances.mooc.support.Api.QUIZ_3;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.KnownAnswers;
import org.alliances.mooc.support.Parallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class AttemptResourceTest {
    private static final String NUMERIC = "heures-d-engagement-des-etudiants";
    private static final Map<String, String> TWO = Map.of("kind", "numeric", "value", "2");
    private static final Map<String, String> THREE = Map.of("kind", "numeric", "value", "3");

    @Inject
    Database database;

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        enrol("lea");
    }

    @Test
    void startsAnAttemptWithItsPaper() {
        // When
        ValidatableResponse started = start();

        // Then
        String id = started.statusCode(201).header("Cache-Control", "no-store").body("state", equalTo("open"))
                .body("number", is(1)).body("revision", is(1)).body("quiz", equalTo(QUIZ_2)).body("dueAt", nullValue())
                .body("serverNow", notNullValue()).body("passPercent", is(60)).body("attemptsLeft", is(4))
                .body("questions", hasSize(12)).body("questions.response.findAll { it != null }", empty())
                .body("refusedResponses", empty()).body("result", nullValue()).extract().path("id");
        started.header("Location", endsWith(V1 + "/me/attempts/" + id));
        get(id).statusCode(200).body("id", equalTo(id)).body("attemptsLeft", is(4));
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }

    @Test
    void paperHoldsNothingOfTheAnswers() {
        // When
        String paper = start().extract().asString();

        // Then
        JsonPath questions = JsonPath.from(paper);
        Set<String> members = new HashSet<>();
        questions.<Map<String, Object>>getList("questions").forEach(question -> members.addAll(question.keySet()));
        assertThat(members).containsExactlyInAnyOrder("key", "kind", "prompt", "points", "choices", "left", "right",
                "unit", "response", "sequence", "savedAt", "checked");
        assertThat(questions.getList("questions.choices.findAll { it != null }.flatten().id", String.class))
                .allMatch(label -> label.matches("[a-z]"));
        questions.getList("questions.key", String.class).forEach(key -> {
            Map<?, ?> feedback = (Map<?, ?>) KnownAnswers.file(key).get("feedback");
            feedback.values().forEach(text -> assertThat(paper).doesNotContain(text.toString().strip()));
        });
        assertThat(paper).doesNotContain("feedback", "correct", "tolerance", "scoring", "rightAnswer", "\"match\"");
    }

    @Test
    void resumesTheOpenAttempt() {
        // Given
        String id = start().extract().path("id");
        save(id, NUMERIC, TWO).statusCode(200);

        // Then
        start().statusCode(200).body("id", equalTo(id))
                .body("questions.find { it.key == '%s' }.response.value".formatted(NUMERIC), equalTo("2"));
        startAs(UUID.randomUUID(), ATTEMPTS).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void clientMayChooseTheId() {
        // Given
        UUID id = UUID.fromString("01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e");
        String otherQuiz = MY_COURSE_PATH + "/quizzes/" + QUIZ_3 + "/attempts";

        // Then
        startAs(id, ATTEMPTS).statusCode(201).body("id", equalTo(id.toString()));
        startAs(id, otherQuiz).statusCode(409).body("type", endsWith("/problems/attempt-id-taken"));
        submit(id.toString()).statusCode(200);
        startAs(id, ATTEMPTS).statusCode(200).body("id", equalTo(id.toString())).body("state", equalTo("submitted"));
        startAs(UUID.randomUUID(), otherQuiz).statusCode(201).body("number", is(1));
    }

    @Test
    void sameIdOfTwoLearnersIsTwoAttempts() {
        // Given
        enrol("karim");
        UUID id = UUID.randomUUID();

        // Then
        startAs(id, ATTEMPTS).statusCode(201);
        as("karim").contentType(ContentType.JSON).body(Map.of("id", id)).post(ATTEMPTS).then().statusCode(201);
    }

    @Test
    void somebodyElsesAttemptIsNotThere() {
        // Given
        enrol("karim");
        String id = start().extract().path("id");
        String address = V1 + "/me/attempts/" + id;

        // Then
        as("karim").get(address).then().statusCode(404).body("type", endsWith("/problems/attempt-not-found"));
        as("karim").contentType(ContentType.JSON).body(TWO).put(address + "/responses/" + NUMERIC).then()
                .statusCode(404);
        as("karim").noContentType().post(address + "/submission").then().statusCode(404);
        as("karim").get(ATTEMPTS).then().statusCode(200).body("items", empty());
        get(id).body("state", equalTo("open"));
    }

    @Test
    void startNeedsAnEnrolmentAndAQuiz() {
        as("karim").noContentType().post(ATTEMPTS).then().statusCode(403).body("type",
                endsWith("/problems/not-enrolled"));
        as("lea").noContentType().post(MY_COURSE_PATH + "/quizzes/rien/attempts").then().statusCode(404).body("type",
                endsWith("/problems/quiz-not-found"));
        as("lea").get(MY_COURSE_PATH + "/quizzes/rien/attempts").then().statusCode(404);
        as("lea").get(V1 + "/me/attempts/nonsense").then().statusCode(400);
    }

    @Test
    void parallelStartsGiveOneAttempt() {
        // When
        Set<String> ids = Parallel.run(16, () -> start().extract().<String>path("id")).stream()
                .collect(Collectors.toSet());

        // Then
        assertThat(ids).hasSize(1).doesNotContainNull();
        assertThat(database.count("select count(*) from quiz_attempt")).isEqualTo(1);
    }

    @Test
    void parallelStartsWithOneIdGiveOneAttempt() {
        // Given
        UUID id = UUID.randomUUID();

        // When
        Set<String> ids = Parallel.run(16, () -> startAs(id, ATTEMPTS).extract().<String>path("id")).stream()
                .collect(Collectors.toSet());

        // Then
        assertThat(ids).containsExactly(id.toString());
        assertThat(database.count("select count(*) from quiz_attempt")).isEqualTo(1);
    }

    @Test
    void savesAResponseAsOftenAsOneLikes() {
        // Given
        String id = start().extract().path("id");

        // Then
        save(id, NUMERIC, THREE).statusCode(200).body("question", equalTo(NUMERIC)).body("savedAt", notNullValue());
        save(id, NUMERIC, TWO).statusCode(200);
        save(id, NUMERIC, TWO).statusCode(200);
        get(id).body("questions.find { it.key == '%s' }.response.value".formatted(NUMERIC), equalTo("2"));
        assertThat(database.count("select count(*) from quiz_question_response")).isEqualTo(1);
    }

    @Test
    void parallelSavesStoreOneResponse() {
        // Given
        String id = start().extract().path("id");

        // When
        List<Integer> statuses = Parallel.run(16, () -> save(id, NUMERIC, TWO).extract().statusCode());

        // Then
        assertThat(statuses).containsOnly(200);
        assertThat(database.count("select count(*) from quiz_question_response")).isEqualTo(1);
    }

    @Test
    void refusesAResponseThatDoesNotFit() {
        // Given
        String id = start().extract().path("id");

        // Then
        save(id, NUMERIC, Map.of("kind", "true-false", "value", true)).statusCode(400)
                .body("type", endsWith("/problems/invalid-response")).body("violations[0].field", equalTo("kind"))
                .body("violations[0].in", equalTo("body"));
        save(id, NUMERIC, Map.of("kind", "numeric", "value", "9".repeat(2001))).statusCode(400)
                .body("violations[0].field", equalTo("value"));
        save(id, NUMERIC, Map.of("kind", "numeric")).statusCode(400);
        save(id, NUMERIC, Map.of("kind", "riddle")).statusCode(400).body("type", endsWith("/problems/invalid-request"));
        save(id, "population-des-37-pour-cent", Map.of("kind", "single-choice", "choice", "z")).statusCode(400)
                .body("type", endsWith("/problems/invalid-response")).body("violations[0].field", equalTo("choice"));
        save(id, "etapes-de-silver-geek", Map.of("kind", "ordering", "order", List.of("a"))).statusCode(404)
                .body("type", endsWith("/problems/question-not-in-attempt"));
        assertThat(database.count("select count(*) from quiz_question_response")).isZero();
    }

    @Test
    void whatIsNoNumberIsAWrongAnswer() {
        // Given
        String id = start().extract().path("id");

        // Then
        save(id, NUMERIC, Map.of("kind", "numeric", "value", "deux")).statusCode(200);
        submit(id).body("questions.find { it.key == '%s' }.correctness".formatted(NUMERIC), equalTo("incorrect"));
    }

    @Test
    void lateResponseIsRefusedAndKept() {
        // Given
        String id = start().extract().path("id");
        save(id, NUMERIC, TWO).statusCode(200);
        submit(id).statusCode(200);

        // Then
        save(id, NUMERIC, TWO).statusCode(200);
        save(id, NUMERIC, THREE).statusCode(409).body("type", endsWith("/problems/attempt-closed"));
        save(id, NUMERIC, THREE).statusCode(409);
        get(id).body("refusedResponses", hasSize(1)).body("refusedResponses[0].question", equalTo(NUMERIC))
                .body("refusedResponses[0].response.value", equalTo("3"))
                .body("refusedResponses[0].reason", equalTo("attempt-closed"))
                .body("refusedResponses[0].receivedAt", notNullValue())
                .body("questions.find { it.key == '%s' }.response.value".formatted(NUMERIC), equalTo("2"));
    }

    @Test
    void gradesWhatWasSaved() {
        // Given
        JsonPath attempt = start().extract().jsonPath();
        answer(attempt, true);

        // When
        ValidatableResponse result = submit(attempt.getString("id"));

        // Then
        result.statusCode(200).body("percent", is(100)).body("passed", is(true)).body("questions", hasSize(12))
                .body("questions.correctness.unique()", contains("correct"))
                .body("questions[0].feedback", not(empty())).body("questions[0].rightAnswer.kind", notNullValue());
        get(attempt.getString("id")).body("state", equalTo("submitted")).body("submittedAt", notNullValue())
                .body("result.percent", is(100)).body("attemptsLeft", is(4));
    }

    @Test
    void submissionIsGradedOnce() {
        // Given
        JsonPath attempt = start().extract().jsonPath();
        answer(attempt, true);
        String id = attempt.getString("id");

        // When
        Set<String> results = new HashSet<>(Parallel.run(16, () -> submit(id).statusCode(200).extract().asString()));

        // Then
        assertThat(results).hasSize(1);
        assertThat(submit(id).extract().asString()).isEqualTo(results.iterator().next());
        as("lea").get(MY_COURSE_PATH).then().body("done", is(1));
    }

    @Test
    void submissionMayBringResponses() {
        // Given
        JsonPath attempt = start().extract().jsonPath();
        Map<String, Object> responses = new LinkedHashMap<>();
        attempt.<Map<String, Object>>getList("questions")
                .forEach(question -> responses.put((String) question.get("key"), KnownAnswers.right(question)));

        // Then
        submitWith(attempt.getString("id"), responses).statusCode(200).body("percent", is(100));
        submitWith(attempt.getString("id"), Map.of(NUMERIC, THREE)).statusCode(200).body("percent", is(100));
        get(attempt.getString("id")).body("refusedResponses.response.value", contains("3"));
    }

    @Test
    void submissionWithAResponseThatDoesNotFitChangesNothing() {
        // Given
        String id = start().extract().path("id");

        // Then
        submitWith(id, Map.of(NUMERIC, TWO, "etapes-de-silver-geek", TWO)).statusCode(400)
                .body("type", endsWith("/problems/invalid-response"))
                .body("violations.field", contains("responses.etapes-de-silver-geek"));
        get(id).body("state", equalTo("open")).body("questions.response.findAll { it != null }", empty());
    }

    @Test
    void savesRacingWithTheSubmissionAreGradedOrKept() {
        // Given
        String id = start().extract().path("id");
        List<String> values = java.util.stream.IntStream.range(0, 16).mapToObj(Integer::toString).toList();

        // When
        Map<String, Integer> statuses = new java.util.concurrent.ConcurrentHashMap<>();
        Parallel.each(values, value -> {
            if (value.equals("8")) {
                submit(id).statusCode(200);
            } else {
                statuses.put(value,
                        save(id, NUMERIC, Map.of("kind", "numeric", "value", value)).extract().statusCode());
            }
        });

        // Then
        Set<String> refused = statuses.entrySet().stream().filter(status -> status.getValue() == 409)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        assertThat(statuses.values()).isSubsetOf(200, 409);
        assertThat(get(id).extract().jsonPath().getList("refusedResponses.response.value", String.class))
                .containsExactlyInAnyOrderElementsOf(refused);
    }

    @Test
    void countsTheBestAttemptAndAllowsNoMoreThanTheQuizDoes() {
        // Given
        for (int number = 1; number <= 5; number++) {
            JsonPath attempt = start().statusCode(201).body("number", is(number)).body("attemptsLeft", is(5 - number))
                    .extract().jsonPath();
            answer(attempt, number == 2 || number == 4);
            submit(attempt.getString("id")).statusCode(200);
        }

        // Then
        start().statusCode(409).body("type", endsWith("/problems/no-attempts-left")).body("attemptsAllowed", is(5));
        as("lea").get(ATTEMPTS).then().statusCode(200).body("nextCursor", nullValue())
                .body("items.number", contains(5, 4, 3, 2, 1))
                .body("items.counts", contains(false, false, false, true, false))
                .body("items.percent", contains(0, 100, 0, 100, 0));
        as("lea").get(MY_COURSE_PATH).then()
                .body("modules[1].items.find { it.key == '%s' }.bestScore.percent".formatted(QUIZ_2), is(100));
    }

    @Test
    void sameIdempotencyKeyGetsTheSameAnswer() {
        // When
        List<String> answers = Parallel.run(8,
                () -> as("lea").contentType(ContentType.JSON).header("Idempotency-Key", "start").post(ATTEMPTS).then()
                        .statusCode(201).extract().asString());

        // Then
        assertThat(new HashSet<>(answers)).hasSize(1);
    }
}
