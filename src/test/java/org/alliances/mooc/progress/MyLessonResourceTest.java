package org.alliances.mooc.progress;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class MyLessonResourceTest {
    private static final String LESSON = "face-a-face-cote-a-cote";
    private static final String CASE = "sylver-geek";
    private static final String FROZEN_CASE = COURSE_PATH + "/revisions/1/lessons/" + CASE;

    @Inject
    Database database;

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        enrol("lea");
    }

    @Test
    void repeatKeepsTheFirstCompletion() {
        // When
        String first = complete(LESSON, "{\"completedAt\":\"2026-11-01T10:00:00Z\"}").then().statusCode(200)
                .body("completedAt", equalTo("2026-11-01T10:00:00Z")).body("revision", is(1)).extract().asString();

        // Then
        assertThat(complete(LESSON, "{\"completedAt\":\"2026-11-02T10:00:00Z\"}").asString()).isEqualTo(first);
        assertThat(complete(LESSON, "{}").asString()).isEqualTo(first);
    }

    @Test
    void completionIsNowWhereNoTimeIsGivenOrItLiesAhead() {
        // Given
        Instant begin = Instant.now().minus(Duration.ofSeconds(1));

        // When
        JsonPath ahead = complete(LESSON, "{\"completedAt\":\"2999-01-01T00:00:00Z\"}").then().statusCode(200).extract()
                .jsonPath();
        JsonPath without = complete("lire-les-chiffres", "{}").then().statusCode(200).extract().jsonPath();

        // Then
        for (JsonPath completion : List.of(ahead, without)) {
            assertThat(Instant.parse(completion.getString("completedAt"))).isBetween(begin,
                    Instant.now().plus(Duration.ofSeconds(1)));
            assertThat(completion.getString("completedAt")).isEqualTo(completion.getString("recordedAt"));
        }
    }

    @Test
    void manyCompletionsAtOnceAreOne() {
        List<String> answers = Parallel.run(12,
                () -> complete(LESSON, "{}").then().statusCode(200).extract().asString());

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(database.count("select count(*) from progress_completion_fact")).isEqualTo(1);
    }

    @Test
    void completionNeedsAnEnrolmentAndALesson() {
        assertProblem(as("karim").contentType(ContentType.JSON).body("{}")
                .put(MY_COURSE_PATH + "/lessons/" + LESSON + "/completion"), 403, "not-enrolled");
        assertProblem(complete("pas-la", "{}"), 404, "lesson-not-found");
        assertProblem(complete("quiz-rassembler", "{}"), 404, "lesson-not-found");
        assertProblem(complete(LESSON, "{\"completedAt\":\"-1000-01-01T00:00:00Z\"}"), 400, "invalid-request");
    }

    @Test
    void caseIsCompletedAfterItsDecisionOnly() {
        assertProblem(complete(CASE, "{}"), 409, "decision-missing");

        decide(options().getFirst(), null).then().statusCode(200);

        complete(CASE, "{}").then().statusCode(200);
    }

    @Test
    void changeOfMindKeepsTheFirstDecision() {
        // Given
        List<String> options = options();
        String first = decide(options.get(0), "Pour être libres.").then().statusCode(200).extract().asString();

        // When
        Response repeated = decide(options.get(0), "Pour être libres.");
        Response changed = decide(options.get(1), null);

        // Then
        assertThat(repeated.asString()).isEqualTo(first);
        changed.then().statusCode(200).body("option", equalTo(options.get(1))).body("reason", nullValue())
                .body("first.option", equalTo(options.get(0))).body("first.reason", equalTo("Pour être libres."))
                .body("first.decidedAt", equalTo(JsonPath.from(first).getString("decidedAt")))
                .body("debriefOpen", is(true));
        decide(options.get(0), "Pour être libres.").then().body("option", equalTo(options.get(0)));
        assertThat(database.count("select count(*) from progress_decision")).isEqualTo(3);
    }

    @Test
    void manyDecisionsAtOnceAreAllKeptAndOneIsTheFirst() {
        List<String> options = options();

        // When
        List<Response> answers = Parallel.run(8, () -> decide(options.get(0), null));

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.stream().map(answer -> answer.path("first.decidedAt")).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(database.count("select count(*) from progress_decision")).isEqualTo(1);
    }

    @Test
    void decisionIsCheckedAgainstTheCase() {
        assertProblem(decide("pas-une-option", null), 400, "invalid-request");
        assertProblem(decide(" ", null), 400, "invalid-request");
        assertProblem(decide(options().getFirst(), "x".repeat(4001)), 400, "invalid-request");
        assertProblem(as("lea").contentType(ContentType.JSON).body(Map.of("option", "a"))
                .put(MY_COURSE_PATH + "/lessons/" + LESSON + "/decision"), 409, "not-a-case-study");
        assertThat(database.count("select count(*) from progress_decision")).isZero();
        decide(options().getFirst(), "é".repeat(4000)).then().statusCode(200);
        decide(options().getFirst(), "\ud83d\ude00".repeat(2000)).then().statusCode(200).body("reason",
                equalTo("\ud83d\ude00".repeat(2000)));
    }

    @Test
    void textThatADatabaseCannotHoldIsInvalid() {
        assertThat(decide(options().getFirst(), "a\u0000b").statusCode()).isEqualTo(400);
    }

    @Test
    void debriefOpensWithTheDecisionNowAndInFrozenRevisions() {
        // Given
        Response before = as("lea").get(COURSE_PATH + "/lessons/" + CASE);
        before.then().statusCode(200).body("caseStudy.debrief", nullValue());
        as("lea").get(FROZEN_CASE).then().statusCode(200).body("caseStudy.debrief", nullValue()).header("Cache-Control",
                "private, no-cache");

        // When
        decide(options().getFirst(), null).then().statusCode(200);

        // Then
        int options = options().size();
        Response after = as("lea").get(COURSE_PATH + "/lessons/" + CASE);
        after.then().statusCode(200).body("caseStudy.debrief.options.size()", is(options));
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        as("lea").header("If-None-Match", before.header("ETag")).get(COURSE_PATH + "/lessons/" + CASE).then()
                .statusCode(200);
        as("lea").get(FROZEN_CASE).then().statusCode(200).body("caseStudy.debrief.options.size()", is(options));
    }

    @Test
    void debriefOpensForWhoeverDecidedOnly() {
        // Given
        enrol("karim");
        decide(options().getFirst(), "Mes raisons à moi.").then().statusCode(200);

        // Then
        as("karim").get(COURSE_PATH + "/lessons/" + CASE).then().statusCode(200).body("caseStudy.debrief",
                nullValue());
        assertThat(as("karim").get(MY_COURSE_PATH).asString()).doesNotContain("Mes raisons");
        as("karim").get(MY_COURSE_PATH).then().body("modules[2].items[0].state", equalTo("available"));
        as("lea").get(MY_COURSE_PATH).then().body("modules[2].items[0].state", equalTo("started"));
    }

    @Test
    void readingALessonAsksTheDatabaseForTheEnrolmentAlone() {
        List<String> statements = Statements
                .during(() -> as("lea").get(COURSE_PATH + "/lessons/" + LESSON).then().statusCode(200));

        assertThat(statements).singleElement().asString().contains("from enrolment ");
    }

    @Test
    void readingACaseAsksForTheDecisionToo() {
        for (String address : List.of(COURSE_PATH + "/lessons/" + CASE, FROZEN_CASE)) {
            List<String> statements = Statements.during(() -> as("lea").get(address).then().statusCode(200));

            assertThat(statements).hasSize(2);
            assertThat(statements.get(0)).contains("from enrolment ");
            assertThat(statements.get(1)).contains("from progress_decision ");
        }
    }

    @Test
    void readingTheCatalogueAsksTheDatabaseNothing() {
        List<String> statements = Statements.during(() -> List.of("", "/outline", "/glossary")
                .forEach(path -> as("lea").get(COURSE_PATH + path).then().statusCode(200)));

        assertThat(statements).isEmpty();
    }

    @Test
    void overviewTakesAFewStatementsWhateverTheCourseHolds() {
        assertThat(Statements.during(() -> as("lea").get(MY_COURSE_PATH).then().statusCode(200))).hasSize(4);
    }

    private static List<String> options() {
        return as("lea").get(COURSE_PATH + "/lessons/" + CASE).jsonPath().getList("caseStudy.decision.options.key");
    }

    private static Response complete(String lesson, String body) {
        return as("lea").contentType(ContentType.JSON).body(body)
                .put(MY_COURSE_PATH + "/lessons/" + lesson + "/completion");
    }

    private static Response decide(String option, String reason) {
        return as("lea").contentType(ContentType.JSON)
                .body(reason == null ? Map.of("option", option) : Map.of("option", option, "reason", reason))
                .put(MY_COURSE_PATH + "/lessons/" + CASE + "/decision");
    }
}
