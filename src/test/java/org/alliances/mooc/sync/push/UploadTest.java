package org.alliances.mooc.sync.push;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Events;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.QuizLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What was done offline comes in. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class UploadTest {
    static final String COURSE = "labo-hors-ligne";
    private static final Events PHONE = new Events(COURSE);
    private static final String MY_COURSE = V1 + "/me/courses/" + COURSE;

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private Instant now;

    static QuizLab course() {
        return new QuizLab(COURSE).lesson("a", "Un.\n\nDeux.").lesson("b", "Trois.").completion("b", "read")
                .lesson("c", "Quatre.").completion("c", "hand-in").caseStudy("d").lesson("e", "Cinq.")
                .requires("e", "[{ completed: d }]").number("un", "1").number("deux", "2")
                .quiz("quiz", "questions: [un, deux]");
    }

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        course().publish(publishing);
        as("lea").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
        now = MovableClock.instantNow();
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    private static ValidatableResponse upload(List<? extends Map<String, ?>> events) {
        return as("lea").contentType(ContentType.JSON).body(Events.upload(events)).post(V1 + "/me/sync").then()
                .statusCode(200);
    }

    private Instant ago(long minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private static String state(String item) {
        return as("lea").get(MY_COURSE).jsonPath()
                .getString("modules.items.flatten().find { it.key == '" + item + "' }.state");
    }

    @Test
    void takesEveryKindOfEvent() {
        UUID note = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        UUID attempt = UUID.randomUUID();

        upload(List.of(PHONE.completed("a", ago(60)), PHONE.completedAtEnd("b", ago(59)),
                PHONE.journal("c", "Mon texte.", ago(58)), PHONE.completed("c", ago(57)),
                PHONE.decision("d", "agir", ago(56)), PHONE.completed("d", ago(55)),
                PHONE.note("a", note, "À relire.", ago(54)), PHONE.note("a", gone, "Non.", ago(53)),
                PHONE.noteDeleted("a", gone, ago(52)), PHONE.position("e", "1", ago(51)),
                PHONE.started("quiz", attempt, ago(50)), PHONE.number(attempt, "un", "1", ago(49)),
                PHONE.number(attempt, "deux", "7", ago(48)), PHONE.submitted(attempt, ago(47))))
                .body("results", hasSize(14)).body("results.outcome", everyItem(equalTo("accepted")))
                .body("results.problem", everyItem(nullValue())).body("results.pending", everyItem(is(false)));

        as("lea").get(MY_COURSE).then().body("done", is(4)).body("resume.key", equalTo("e"));
        as("lea").get(MY_COURSE + "/notes").then().body("items.text", contains("À relire."));
        as("lea").get(MY_COURSE + "/lessons/c/journal").then().body("items.text", contains("Mon texte."));
        as("lea").get(V1 + "/me/attempts/" + attempt).then().body("state", equalTo("submitted"))
                .body("submittedAt", equalTo(ago(47).toString())).body("result.points", is(1));
    }

    @Test
    void theSameAgainIsADuplicate() {
        Map<String, Object> event = PHONE.completed("a", ago(5));
        upload(List.of(event, event)).body("results.outcome", contains("accepted", "duplicate"));

        upload(List.of(event)).body("results.outcome", contains("duplicate"));

        assertThat(database.count("select count(*) from sync_event")).isEqualTo(1);
        assertThat(database.count("select count(*) from progress_completion_fact")).isEqualTo(1);
    }

    @Test
    void whatRestsOnSomethingThatHasNotComeIsTriedAgain() {
        Map<String, Object> completion = PHONE.completed("d", ago(5));
        upload(List.of(completion)).body("results[0].outcome", equalTo("refused"))
                .body("results[0].pending", is(true))
                .body("results[0].problem.type", endsWith("/problems/decision-missing"));
        assertThat(state("d")).isEqualTo("available");

        upload(List.of(PHONE.decision("d", "agir", ago(6))));

        assertThat(state("d")).isEqualTo("completed");
        upload(List.of(completion)).body("results[0].outcome", equalTo("duplicate"));
    }

    @Test
    void responsesMayComeBeforeTheirAttemptAndAfterItsSubmission() {
        UUID attempt = UUID.randomUUID();
        List<Map<String, Object>> events = new ArrayList<>(List.of(PHONE.started("quiz", attempt, ago(9)),
                PHONE.number(attempt, "un", "7", ago(8)), PHONE.number(attempt, "un", "1", ago(7)),
                PHONE.number(attempt, "deux", "2", ago(6)), PHONE.submitted(attempt, ago(5)),
                PHONE.number(attempt, "deux", "9", ago(4))));
        Collections.reverse(events);

        events.forEach(event -> upload(List.of(event)));

        as("lea").get(V1 + "/me/attempts/" + attempt).then().body("state", equalTo("submitted"))
                .body("result.points", is(2))
                .body("refusedResponses.find { it.reason == 'attempt-closed' }.response.value", equalTo("9"));
    }

    @Test
    void onceTheResultIsSeenNothingChangesItAnyMore() {
        UUID attempt = UUID.randomUUID();
        upload(List.of(PHONE.started("quiz", attempt, ago(9)), PHONE.number(attempt, "un", "7", ago(8)),
                PHONE.submitted(attempt, ago(5))));
        as("lea").get(V1 + "/me/attempts/" + attempt).then().body("result.points", is(0));

        upload(List.of(PHONE.number(attempt, "un", "1", ago(6)))).body("results[0].outcome", equalTo("refused"))
                .body("results[0].pending", is(false));

        as("lea").get(V1 + "/me/attempts/" + attempt).then().body("result.points", is(0))
                .body("refusedResponses.response.value", contains("1"));
    }

    @Test
    void whoSeesTheScoreSeesItForGood() {
        UUID attempt = UUID.randomUUID();
        upload(List.of(PHONE.started("quiz", attempt, ago(9)), PHONE.submitted(attempt, ago(5))));
        as("lea").get(MY_COURSE).then()
                .body("modules.items.flatten().find { it.key == 'quiz' }.bestScore.points", is(0));

        upload(List.of(PHONE.number(attempt, "un", "1", ago(6)))).body("results[0].outcome", equalTo("refused"));
    }

    @Test
    void nobodyHasToLook() {
        UUID attempt = UUID.randomUUID();
        upload(List.of(PHONE.started("quiz", attempt, ago(9)), PHONE.number(attempt, "un", "1", ago(8)),
                PHONE.number(attempt, "deux", "2", ago(7)), PHONE.submitted(attempt, ago(5))));
        assertThat(database.count("select count(*) from quiz_attempt where submitted_at is null")).isEqualTo(1);

        MovableClock.forward(Duration.ofMinutes(3));

        await().atMost(Duration.ofSeconds(30)).until(() -> database
                .count("select count(*) from quiz_attempt where submitted_at is not null and points = 2.00") == 1);
    }

    @Test
    void aBrokenEventIsKeptAndStandsInNobodysWay() {
        Map<String, Object> unreadable = Map.of("id", "x", "kind", "nap", "at", "yesterday", "more", 1);
        Map<String, Object> incomplete = Events.with(PHONE.completed("a", ago(5)), "data", Map.of("course", COURSE));
        Map<String, Object> unknownLesson = PHONE.completed("z", ago(5));

        upload(List.of(unreadable, incomplete, unknownLesson, PHONE.completed("a", ago(4))))
                .body("results.outcome", contains("refused", "refused", "refused", "accepted"))
                .body("results[0].id", equalTo("x"))
                .body("results[0].problem.violations.field", contains("more", "id", "kind", "at"))
                .body("results[1].problem.violations.field", contains("data.lesson"))
                .body("results[2].problem.status", is(404));
        upload(List.of(unreadable));

        as("lea").get(V1 + "/me/sync/events").then().body("items", hasSize(3)).body("items.outcome",
                everyItem(equalTo("refused")));
        as("lea").get(V1 + "/me/sync/events").then()
                .body("items.find { it.kind == 'unknown' }.event.at", equalTo("yesterday"));
        as("lea").get(V1 + "/me/sync/events?outcome=accepted").then().body("items", hasSize(1));
    }

    @Test
    void whateverIsSentIsKeptAndAnswered() {
        Map<String, Object> many = new LinkedHashMap<>();
        IntStream.range(0, 2_000).forEach(n -> many.put("x".repeat(200) + n, n));
        Map<String, Object> unknown = Events.with(PHONE.completed("a", ago(1)), "data", many);
        Map<String, Object> tooMuch = Events.saying(PHONE.completed("a", ago(1)), "text", "é".repeat(200_000));

        upload(List.of(unknown, tooMuch)).body("results.outcome", everyItem(equalTo("refused")));
        as("lea").contentType(ContentType.JSON)
                .body("{\"deviceId\": \"x\", \"events\": [1e999999999, null, [], {\"id\": {\"a\": 1e999999999}}]}")
                .post(V1 + "/me/sync").then().statusCode(200).body("results.outcome", everyItem(equalTo("refused")));

        assertThat(database.count("select count(*) from sync_event")).isEqualTo(6);
    }

    @Test
    void anotherEventUnderTheSameIdIsKeptBesideTheFirst() {
        Map<String, Object> first = PHONE.completed("a", ago(5));
        upload(List.of(first));

        upload(List.of(Events.with(PHONE.completed("b", ago(4)), "id", first.get("id"))))
                .body("results[0].outcome", equalTo("refused"))
                .body("results[0].problem.status", is(409));

        assertThat(state("a")).isEqualTo("completed");
        as("lea").get(V1 + "/me/sync/events").then().body("items.event.data.lesson", contains("b"));
    }

    @Test
    void aClockThatIsWrongIsPutRight() {
        Instant wrong = ago(5).plus(Duration.ofDays(400));

        upload(List.of(
                Events.with(PHONE.completed("a", wrong), "clockOffsetMillis", -Duration.ofDays(400).toMillis())))
                .body("results[0].clock", equalTo("corrected")).body("results[0].at", equalTo(ago(5).toString()));
        as("lea").contentType(ContentType.JSON)
                .body(Map.of("deviceId", "x", "deviceNow", now.plus(Duration.ofDays(400)).toString(), "events",
                        List.of(PHONE.position("a", "1", wrong))))
                .post(V1 + "/me/sync").then().statusCode(200).body("results[0].clock", equalTo("corrected"));

        as("lea").get(MY_COURSE).then().body("modules[0].items[0].completedAt", equalTo(ago(5).toString()));
    }

    @Test
    void aTimeInTheFutureCountsAsNow() {
        Map<String, Object> event = PHONE.completed("a", now.plus(Duration.ofDays(2)));

        JsonPath answer = upload(List.of(event)).body("results[0].clock", equalTo("clamped")).extract().jsonPath();

        assertThat(answer.getString("results[0].at")).isEqualTo(answer.getString("serverNow"));
    }

    @Test
    void aSmallDifferenceIsTheNetworks() {
        as("lea").contentType(ContentType.JSON)
                .body(Map.of("deviceId", "x", "deviceNow", now.minusSeconds(20).toString(), "events",
                        List.of(PHONE.completed("a", ago(5)))))
                .post(V1 + "/me/sync").then().body("results[0].clock", equalTo("as-sent"))
                .body("results[0].at", equalTo(ago(5).toString()));
    }

    /** She had it before her, and did it: what is published meanwhile takes nothing away. */
    @Test
    void whatWasDoneCountsByThePublicationThatWasRead() {
        int revision = as("lea").get(MY_COURSE).jsonPath().getInt("revision");
        course().without("a").requires("b", "[{ completed: d }]").publish(publishing);

        upload(List.of(Events.saying(PHONE.completed("a", ago(-1)), "revision", revision),
                Events.saying(PHONE.completedAtEnd("b", ago(-1)), "revision", revision)))
                .body("results.outcome", everyItem(equalTo("accepted")));

        as("lea").get(MY_COURSE).then().body("retired", contains("a"));
        assertThat(state("b")).isEqualTo("completed");
    }

    @Test
    void withoutARevisionThePublicationOfThatMomentDecides() {
        MovableClock.forward(Duration.ofMinutes(10));
        Instant before = MovableClock.instantNow();
        course().without("a").publish(publishing);

        upload(List.of(PHONE.completed("a", before))).body("results[0].outcome", equalTo("accepted"));
    }

    @Test
    void andNotOneThatCameLater() {
        int revision = as("lea").get(MY_COURSE).jsonPath().getInt("revision");
        MovableClock.forward(Duration.ofMinutes(10));
        Instant before = MovableClock.instantNow();
        MovableClock.forward(Duration.ofMinutes(10));
        course().lesson("a", "Un.\n\nAutrement.").publish(publishing);

        upload(List.of(PHONE.completed("a", before)));

        as("lea").get(MY_COURSE + "/completions").then().body("items.revision", contains(revision));
        as("lea").get(MY_COURSE).then().body("modules[0].items[0].isChanged", is(true));
    }

    @Test
    void theEarliestOfSeveralCompletionsStands() {
        upload(List.of(PHONE.completed("a", ago(5))));

        upload(List.of(PHONE.completed("a", ago(8)), PHONE.completed("a", ago(2))));

        as("lea").get(MY_COURSE).then().body("modules[0].items[0].completedAt", equalTo(ago(8).toString()));
    }

    @Test
    void whoIsNotEnrolledLosesNothing() {
        as("karim").contentType(ContentType.JSON).body(Events.upload(List.of(PHONE.completed("a", ago(5)))))
                .post(V1 + "/me/sync").then().body("results[0].outcome", equalTo("refused"))
                .body("results[0].pending", is(true));

        as("karim").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
        as("karim").contentType(ContentType.JSON).body(Events.upload(List.of())).post(V1 + "/me/sync").then()
                .statusCode(200).body("results", empty());

        as("karim").get(MY_COURSE).then().body("done", is(1));
    }

    @Test
    void theSameUploadManyTimesAtOnceIsOne() {
        UUID attempt = UUID.randomUUID();
        List<Map<String, Object>> events = List.of(PHONE.completed("a", ago(9)),
                PHONE.decision("d", "agir", ago(8)), PHONE.completed("d", ago(7)),
                PHONE.started("quiz", attempt, ago(6)),
                PHONE.number(attempt, "un", "1", ago(5)), PHONE.submitted(attempt, ago(4)));

        Parallel.run(8, () -> upload(events).body("results.problem", everyItem(nullValue())));

        assertThat(database.count("select count(*) from sync_event where outcome = 'ACCEPTED'")).isEqualTo(6);
        assertThat(database.count("select count(*) from progress_completion_fact")).isEqualTo(2);
        assertThat(database.count("select count(*) from quiz_attempt")).isEqualTo(1);
    }

    @Test
    void tooManyAtOnceAreRefusedAndTheFormIsChecked() {
        as("lea").contentType(ContentType.JSON)
                .body(Events.upload(Collections.nCopies(501, PHONE.completed("a", ago(5))))).post(V1 + "/me/sync")
                .then().statusCode(400).body("violations[0].field", equalTo("events"));
        as("lea").contentType(ContentType.JSON).body(Map.of("events", List.of())).post(V1 + "/me/sync").then()
                .statusCode(400).body("violations[0].field", equalTo("deviceId"));
        upload(List.of()).body("results", empty());
    }
}
