package org.alliances.mooc.progress;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What is locked says why, keeps everybody out, and opens when exactly that is met; over HTTP. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class LockedItemTest {
    private static final String COURSE = "labo-des-verrous";
    private static final String MINE = V1 + "/me/courses/" + COURSE;
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    @BeforeEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void whatIsLockedIsShutEverywhereAndOpensWhenMet() {
        // Given
        publish(lab().requires("seconde", "[{ completed: premiere }]").requires("essai", "[{ completed: seconde }]"));
        enrol();

        // Then
        item("seconde", "state", "locked");
        mine().body(at("seconde") + "unmet.kind", contains("completed"))
                .body(at("seconde") + "unmet.item", contains("premiere"))
                .body(at("seconde") + "unmet.french", contains("Terminez d'abord « Une leçon »."))
                .body(at("seconde") + "unmet.english", contains("Complete “Une leçon” first."))
                .body("resume.key", equalTo("premiere"));
        for (Response refused : List.of(read("seconde"), readFrozen("seconde"), complete("seconde"), stand("seconde"),
                changes("seconde"))) {
            JsonPath problem = assertProblem(refused, 409, "item-locked");
            assertThat(problem.getString("item")).isEqualTo("seconde");
            assertThat(problem.getList("unmet.item", String.class)).containsExactly("premiere");
            assertThat(problem.getList("unmet.kind", String.class)).containsExactly("completed");
        }
        assertThat(assertProblem(start(), 409, "item-locked").getString("item")).isEqualTo("essai");
        as("lea").get(MINE + "/quizzes/essai").then().statusCode(200).body("refusals.reason", contains("item-locked"));

        complete("premiere").then().statusCode(200);
        item("seconde", "state", "available");
        mine().body(at("seconde") + "unmet", empty());
        read("seconde").then().statusCode(200);
        complete("seconde").then().statusCode(200);
        as("lea").get(MINE + "/quizzes/essai").then().body("refusals", empty());
        start().then().statusCode(201);
    }

    @Test
    void aCaseStudyIsNotDecidedInBeforeItOpens() {
        // Given
        QuizLab lab = lab().caseStudy("le-cas");
        publish(lab.requires("le-cas", "[{ completed: premiere }]"));
        enrol();

        // Then
        assertProblem(decide(), 409, "item-locked");
        assertProblem(complete("le-cas"), 409, "item-locked");
        complete("premiere").then().statusCode(200);
        assertProblem(complete("le-cas"), 409, "decision-missing");
        decide().then().statusCode(200);

        // And what she has decided in stays hers
        publish(lab.requires("le-cas", "[{ completed: essai }]"));
        read("le-cas").then().statusCode(200).body("caseStudy.debrief", notNullValue());
        assertThat(Statements.during(() -> complete("le-cas").then().statusCode(200))).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aScoreOpensWhenItIsReached() {
        // Given
        publish(lab().requires("seconde", "[{ score: { quiz: essai, percent: 80 } }]"));
        enrol();
        item("seconde", "state", "locked");
        mine().body(at("seconde") + "unmet[0].needed", is(80)).body(at("seconde") + "unmet[0].have", nullValue());

        // When
        take("5");
        mine().body(at("seconde") + "unmet[0].have", is(0)).body(at("seconde") + "unmet[0].french",
                equalTo("Obtenez au moins 80 % à « Un quiz » ; vous avez 0 %."));
        take("12");

        // Then
        item("seconde", "state", "available");
        read("seconde").then().statusCode(200);
    }

    @Test
    void aDateOpensByTheClockOfItsZone() {
        // Given
        Instant opensAt = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        publish(lab().requires("seconde", "[{ opensAt: { at: '%s', zone: Indian/Reunion } }]".formatted(
                LocalDateTime.ofInstant(opensAt, REUNION))));
        enrol();

        // Then
        JsonPath problem = assertProblem(read("seconde"), 409, "item-locked");
        assertThat(problem.getString("unmet[0].opensAt")).isEqualTo(opensAt.toString());
        assertThat(problem.getString("unmet[0].zone")).isEqualTo("Indian/Reunion");
        assertThat(problem.getString("unmet[0].kind")).isEqualTo("opens-at");

        MovableClock.forward(Duration.ofDays(2).plusMinutes(1));
        read("seconde").then().statusCode(200);
    }

    @Test
    void someOfManyOpen() {
        // Given
        publish(lab().lesson("troisieme", "Encore une leçon.").requires("troisieme",
                "[{ atLeast: { count: 2, of: [{ completed: premiere }, { completed: seconde },"
                        + " { allOf: [{ completed: essai }, { score: { quiz: essai, percent: 100 } }] }] } }]"));
        enrol();

        // When
        mine().body(at("troisieme") + "unmet[0].kind", equalTo("at-least"))
                .body(at("troisieme") + "unmet[0].needed", is(2)).body(at("troisieme") + "unmet[0].have", is(0))
                .body(at("troisieme") + "unmet[0].of.kind", contains("completed", "completed", "all-of"));
        complete("seconde").then().statusCode(200);
        mine().body(at("troisieme") + "unmet[0].have", is(1))
                .body(at("troisieme") + "unmet[0].of.kind", contains("completed", "all-of"))
                .body(at("troisieme") + "unmet[0].of[1].of.kind", contains("completed", "score"));
        take("12");

        // Then
        item("troisieme", "state", "available");
    }

    /** Completed, or only begun: what was opened is open, whatever is published afterwards. */
    @Test
    void whatWasOpenedStaysOpen() {
        // Given
        QuizLab lab = lab().lesson("troisieme", "Encore une leçon.");
        publish(lab);
        enrol();
        complete("seconde").then().statusCode(200);
        stand("troisieme").then().statusCode(200);
        String attempt = start().then().statusCode(201).extract().path("id");

        // When
        String far = "[{ completed: premiere }, { opensAt: { at: '2999-01-01T00:00', zone: Europe/Paris } }]";
        publish(lab.requires("seconde", far).requires("troisieme", far).requires("essai", far));

        // Then
        item("seconde", "state", "completed");
        item("troisieme", "state", "started");
        item("essai", "state", "started");
        read("seconde").then().statusCode(200);
        complete("seconde").then().statusCode(200);
        stand("troisieme").then().statusCode(200);
        complete("troisieme").then().statusCode(200);
        as("lea").noContentType().post(V1 + "/me/attempts/" + attempt + "/submission").then().statusCode(200);
        start().then().statusCode(201);
        as("karim").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
        assertProblem(as("karim").get(V1 + "/courses/" + COURSE + "/lessons/seconde"), 409, "item-locked");
    }

    @Test
    void lockedItemsAreMissingAllTheSameAndNeverWhereToGoOn() {
        // Given
        publish(lab().requires("premiere", "[{ completed: seconde }]"));
        enrol();

        // Then
        mine().body("missing.key", contains("premiere", "seconde", "essai")).body("resume.key", equalTo("seconde"));
        as("lea").get(V1 + "/me/home").then().body("enrolments.find { it.course == '" + COURSE + "' }.nextItem.key",
                equalTo("seconde"));
    }

    @Test
    void whoIsNotEnrolledIsToldSoFirst() {
        publish(lab().requires("seconde", "[{ completed: premiere }]"));

        assertProblem(read("seconde"), 403, "not-enrolled");
    }

    @Test
    void fourStatementsShowACourseAndFiveCompleteALessonWithALock() {
        // Given
        publish(lab().requires("seconde", "[{ score: { quiz: essai, percent: 80 } }, { completed: premiere }]"));
        enrol();
        take("12");
        complete("premiere").then().statusCode(200);

        // Then
        assertThat(Statements.during(() -> mine().statusCode(200))).hasSizeLessThanOrEqualTo(4);
        assertThat(Statements.during(() -> as("lea").get(V1 + "/me/home").then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> complete("seconde").then().statusCode(200))).hasSizeLessThanOrEqualTo(5);
    }

    private static QuizLab lab() {
        return new QuizLab(COURSE).lesson("premiere", "Une leçon.").lesson("seconde", "Une autre leçon.")
                .quiz("essai", "questions: [combien]").number("combien", "12");
    }

    private void publish(QuizLab lab) {
        lab.publish(publishing);
    }

    private static void enrol() {
        as("lea").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
    }

    private static ValidatableResponse mine() {
        return as("lea").get(MINE).then();
    }

    private static String at(String item) {
        return "modules.items.flatten().find { it.key == '" + item + "' }.";
    }

    private static void item(String item, String field, String value) {
        mine().statusCode(200).body(at(item) + field, equalTo(value));
    }

    private static Response read(String lesson) {
        return as("lea").get(V1 + "/courses/" + COURSE + "/lessons/" + lesson);
    }

    private static Response readFrozen(String lesson) {
        int revision = as("lea").get(MINE).then().extract().path("revision");
        return as("lea").get(V1 + "/courses/" + COURSE + "/revisions/" + revision + "/lessons/" + lesson);
    }

    private static Response changes(String lesson) {
        return as("lea").get(MINE + "/lessons/" + lesson + "/changes");
    }

    private static Response complete(String lesson) {
        return as("lea").contentType(ContentType.JSON).body("{}").put(MINE + "/lessons/" + lesson + "/completion");
    }

    private static Response decide() {
        return as("lea").contentType(ContentType.JSON).body("{\"option\":\"agir\"}")
                .put(MINE + "/lessons/le-cas/decision");
    }

    private static Response stand(String lesson) {
        return as("lea").contentType(ContentType.JSON).body(Map.of("position", Map.of("seconds", 3)))
                .put(MINE + "/lessons/" + lesson + "/position");
    }

    private static Response start() {
        return as("lea").noContentType().post(MINE + "/quizzes/essai/attempts");
    }

    private static void take(String number) {
        String attempt = start().then().statusCode(201).extract().path("id");
        as("lea").contentType(ContentType.JSON).body(Map.of("kind", "numeric", "value", number))
                .put(V1 + "/me/attempts/" + attempt + "/responses/combien").then().statusCode(200);
        as("lea").noContentType().post(V1 + "/me/attempts/" + attempt + "/submission").then().statusCode(200);
    }
}
