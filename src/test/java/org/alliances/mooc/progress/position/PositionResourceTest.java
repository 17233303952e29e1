package org.alliances.mooc.progress.position;

import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** The place in a lesson, from several devices, over HTTP. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class PositionResourceTest {
    private static final String LESSON = "face-a-face-cote-a-cote";
    private static final String OTHER = "lire-les-chiffres";

    @Inject
    Database database;

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        enrol("lea");
    }

    @Test
    void isWhereOneGoesOnEverywhere() {
        // Given
        as("lea").get(address(LESSON)).then().statusCode(204);
        as("lea").get(MY_COURSE_PATH).then().body("resume.because", equalTo("next"))
                .body("resume.position", nullValue());

        // When
        put(OTHER, Map.of("paragraph", "p-3f0c9a1b2d4e", "seconds", 42.5), null).statusCode(200)
                .body("outcome", equalTo("saved")).body("position.paragraph", equalTo("p-3f0c9a1b2d4e"))
                .body("position.seconds", is(42.5f));

        // Then
        as("lea").get(address(OTHER)).then().statusCode(200).body("position.seconds", is(42.5f))
                .body("outcome", nullValue());
        String item = "modules.items.flatten().find { it.key == '" + OTHER + "' }.";
        as("lea").get(MY_COURSE_PATH).then().body("resume.key", equalTo(OTHER))
                .body("resume.because", equalTo("last-worked-on"))
                .body("resume.position.paragraph", equalTo("p-3f0c9a1b2d4e")).body(item + "state", equalTo("started"))
                .body(item + "place.position.seconds", is(42.5f)).body("percent", is(0));
        as("lea").get(V1 + "/me/home").then().body("enrolments[0].nextItem.key", equalTo(OTHER))
                .body("enrolments[0].nextItem.position.seconds", is(42.5f));
    }

    @Test
    void theNewestStandsWhateverTheOrderOfArrival() {
        List<Map<String, Object>> writes = new ArrayList<>();
        for (int minute = 0; minute < 8; minute++) {
            writes.add(body(Map.of("seconds", 100 - minute), "2026-11-01T10:0" + minute + ":00Z"));
        }
        // Two devices, the same instant: the one that is further on.
        writes.add(body(Map.of("seconds", 12), "2026-11-01T10:07:00Z"));
        writes.addAll(List.copyOf(writes));
        for (int seed = 1; seed <= 8; seed++) {
            database.forgetLearners();
            enrol("lea");
            Collections.shuffle(writes, new Random(seed));

            writes.forEach(write -> send(LESSON, write).statusCode(200));

            BigDecimal seconds = new BigDecimal(
                    as("lea").get(address(LESSON)).then().extract().path("position.seconds").toString());
            assertThat(seconds).as("seed %d", seed).isEqualByComparingTo("93");
        }
    }

    @Test
    void whatIsOlderIsToldWhatStands() {
        put(LESSON, Map.of("seconds", 10), "2026-11-01T10:00:00Z").body("outcome", equalTo("saved"));
        put(LESSON, Map.of("seconds", 90), "2026-11-01T09:00:00Z").statusCode(200)
                .body("outcome", equalTo("superseded")).body("position.seconds", is(10.0f));
    }

    @Test
    void manyAtOnceAreOnePlace() {
        List<String> answers = Parallel.run(12,
                () -> put(LESSON, Map.of("seconds", 7), "2026-11-01T10:00:00Z").statusCode(200).extract().asString());

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(database.count("select count(*) from progress_position")).isEqualTo(1);
    }

    @Test
    void aClockThatRunsAheadCountsAsNow() {
        String at = put(LESSON, Map.of("seconds", 1), "2999-01-01T00:00:00Z").statusCode(200).extract()
                .path("recordedAt");

        assertThat(Instant.parse(at)).isBefore(Instant.now().plusSeconds(1));
        // The next one, by a right clock, is newer.
        put(LESSON, Map.of("seconds", 2), null).body("outcome", equalTo("saved"));
    }

    @Test
    void aParagraphAloneMayBeATextOrANumber() {
        send(LESSON, body("p-3f0c9a1b2d4e", null)).statusCode(200).body("position.paragraph",
                equalTo("p-3f0c9a1b2d4e"));
        send(LESSON, body(12, null)).statusCode(200).body("position.paragraph", equalTo("12"));
        send(LESSON, body(Map.of("paragraph", 3), null)).statusCode(200).body("position.paragraph", equalTo("3"));
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        for (Object wrong : List.of(Map.of(), true, List.of(1), -1, 1.5, "", " ", "x".repeat(81),
                Map.of("seconds", -1), Map.of("seconds", "1"), Map.of("seconds", 1_000_000), Map.of("paragraph", true),
                Map.of("paragraph", "p", "page", 2))) {
            assertProblem(send(LESSON, body(wrong, null)).extract().response(), 400, "invalid-request");
        }
        assertProblem(send(LESSON, Map.of()).extract().response(), 400, "invalid-request");
        assertProblem(send(LESSON, body(Map.of("seconds", 1), "hier")).extract().response(), 400, "invalid-request");
        assertProblem(send("nulle", body(Map.of("seconds", 1), null)).extract().response(), 404, "lesson-not-found");
        assertProblem(as("lea").get(address("nulle")), 404, "lesson-not-found");
        assertProblem(as("karim").contentType(ContentType.JSON).body(body(Map.of("seconds", 1), null))
                .put(address(LESSON)), 403, "not-enrolled");
        assertThat(database.count("select count(*) from progress_position")).isZero();
    }

    @Test
    void theScreensTakeFourStatementsAndTheCountOfNoticesOne() {
        put(LESSON, Map.of("seconds", 1), null);
        as("lea").noContentType().post(MY_COURSE_PATH + "/quizzes/quiz-rassembler/attempts").then().statusCode(201);

        assertThat(Statements.during(() -> as("lea").get(MY_COURSE_PATH).then().statusCode(200))).hasSize(4);
        assertThat(Statements.during(() -> as("lea").get(V1 + "/me/home").then().statusCode(200))).hasSize(5);
    }

    private static String address(String lesson) {
        return MY_COURSE_PATH + "/lessons/" + lesson + "/position";
    }

    private static Map<String, Object> body(Object position, String recordedAt) {
        Map<String, Object> body = new HashMap<>(Map.of("position", position));
        if (recordedAt != null) {
            body.put("recordedAt", recordedAt);
        }
        return body;
    }

    private static ValidatableResponse put(String lesson, Map<String, ?> position, String recordedAt) {
        return send(lesson, body(position, recordedAt));
    }

    private static ValidatableResponse send(String lesson, Map<String, ?> body) {
        return as("lea").contentType(ContentType.JSON).body(body).put(address(lesson)).then();
    }
}
