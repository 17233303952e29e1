package org.alliances.mooc.quiz.sealed;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Events;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.QuizLab;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** An attempt begins and ends offline. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class SealedPackageTest {
    private static final String COURSE = "labo-scelle";
    private static final Events PHONE = new Events(COURSE);
    private static final String QUIZZES = V1 + "/me/courses/" + COURSE + "/quizzes/";

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private static QuizLab course() {
        return new QuizLab(COURSE).number("un", "1").number("deux", "2")
                .quiz("minute", "timeLimit: PT45M\nattemptsAllowed: 2\nquestions: [un, deux]")
                .quiz("tranquille", "questions: [un, deux]")
                .quiz("jamais", "offline: never\nquestions: [un]")
                .quiz("fenetre", """
                        offline: any
                        window: { closesAt: "2200-01-01T00:00:00Z" }
                        attemptsAllowed: 1
                        questions: [un]""");
    }

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        course().publish(publishing);
        as("lea").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    private static ValidatableResponse fetch(String quiz) {
        return as("lea").noContentType().post(QUIZZES + quiz + "/packages").then();
    }

    private static ValidatableResponse upload(List<? extends Map<String, ?>> events) {
        return as("lea").contentType(ContentType.JSON).body(Events.upload(events)).post(V1 + "/me/sync").then()
                .statusCode(200);
    }

    private static ValidatableResponse attempt(UUID id) {
        return as("lea").get(V1 + "/me/attempts/" + id).then();
    }

    @Test
    void holdsThePaperWithoutItsKeysAndTheRuleOfItsTime() {
        String text = fetch("minute").statusCode(201).body("questions.key", containsInAnyOrder("un", "deux"))
                .body("timeLimit", equalTo("PT45M")).body("grace", equalTo("PT15S")).body("passPercent", is(60))
                .extract().asString();

        assertThat(text).doesNotContain("\"answer\"", "commonErrors", "\"feedback\"", "Sept sous");
    }

    @Test
    void theSealCanBeCheckedWithThePublicKeys() throws JoseException {
        JsonPath sealed = fetch("minute").extract().jsonPath();
        String keys = anyone().get(V1 + "/package-keys").then().statusCode(200).extract().asString();
        JsonWebSignature seal = new JsonWebSignature();
        seal.setCompactSerialization(sealed.getString("seal"));
        var key = new JsonWebKeySet(keys).findJsonWebKey(seal.getKeyIdHeaderValue(), null, null, null);

        seal.setKey(key.getKey());

        assertThat(seal.verifySignature()).isTrue();
        assertThat(JsonPath.from(seal.getPayload()).getString("paperHash")).isEqualTo(sealed.getString("paperHash"));
        assertThat(keys).doesNotContain("\"d\"");
    }

    @Test
    void askingAgainShowsNoOtherPaper() {
        String first = fetch("minute").statusCode(201).extract().path("id");

        fetch("minute").statusCode(200).body("id", equalTo(first));
        List<String> ids = Parallel.run(6, () -> fetch("tranquille").extract().path("id"));

        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(database.count("select count(*) from quiz_sealed_package")).isEqualTo(2);
    }

    @Test
    void aTimedQuizIsTakenOfflineAndCountsByTheDevicesAccount() {
        JsonPath sealed = fetch("minute").extract().jsonPath();
        UUID id = sealed.getUUID("id");
        Instant begun = MovableClock.instantNow().plus(Duration.ofHours(5));
        MovableClock.forward(Duration.ofDays(3));

        upload(List.of(PHONE.startedSealed("minute", id, sealed.getString("seal"), begun),
                PHONE.number(id, "un", "1", begun.plus(Duration.ofMinutes(44))),
                PHONE.number(id, "deux", "2", begun.plus(Duration.ofMinutes(46))),
                PHONE.submitted(id, begun.plus(Duration.ofMinutes(46)))))
                .body("results.outcome", org.hamcrest.Matchers.contains("accepted", "accepted", "refused", "accepted"))
                .body("results[2].problem.type", endsWith("/problems/time-is-up"));

        attempt(id).body("state", equalTo("submitted")).body("closedBy", equalTo("time"))
                .body("startedAt", equalTo(begun.toString())).body("result.points", is(1))
                .body("refusedResponses.response.value", org.hamcrest.Matchers.contains("2"));
    }

    /** Whoever sets her clock back has no more time for it. */
    @Test
    void theClockThatNobodyCanSetHasTheLastWord() {
        JsonPath sealed = fetch("minute").extract().jsonPath();
        UUID id = sealed.getUUID("id");
        Instant begun = MovableClock.instantNow();
        MovableClock.forward(Duration.ofHours(3));

        upload(List.of(PHONE.startedSealed("minute", id, sealed.getString("seal"), begun),
                Events.saying(PHONE.number(id, "un", "1", begun.plus(Duration.ofMinutes(10))), "elapsedMillis",
                        Duration.ofHours(2).toMillis())))
                .body("results[1].problem.type", endsWith("/problems/time-is-up"));
    }

    @Test
    void whatIsDoneOfflineIsWaitedForAndClosedInTheEnd() {
        JsonPath sealed = fetch("minute").extract().jsonPath();
        UUID id = sealed.getUUID("id");
        Instant begun = MovableClock.instantNow();
        upload(List.of(PHONE.startedSealed("minute", id, sealed.getString("seal"), begun)));
        MovableClock.forward(Duration.ofHours(2));
        attempt(id).body("state", equalTo("open"));
        upload(List.of(PHONE.number(id, "un", "1", begun.plus(Duration.ofMinutes(5)))))
                .body("results[0].outcome", equalTo("accepted"));

        MovableClock.forward(Duration.ofDays(20));

        attempt(id).body("state", equalTo("submitted")).body("closedBy", equalTo("time")).body("result.points", is(1));
        upload(List.of(PHONE.number(id, "deux", "2", begun.plus(Duration.ofMinutes(6)))))
                .body("results[0].outcome", equalTo("refused"));
    }

    @Test
    void aTamperedPackageIsRefusedKeptAndCanBeAccepted() {
        JsonPath sealed = fetch("minute").extract().jsonPath();
        UUID id = sealed.getUUID("id");
        String[] parts = sealed.getString("seal").split("\\.");
        String longer = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("PT45M",
                "PT90M");
        String forged = parts[0] + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(longer.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
        Instant begun = MovableClock.instantNow();
        MovableClock.forward(Duration.ofHours(3));

        upload(List.of(PHONE.startedSealed("minute", id, forged, begun), PHONE.number(id, "un", "1", begun),
                PHONE.number(id, "deux", "2", begun.plus(Duration.ofMinutes(80))),
                PHONE.submitted(id, begun.plus(Duration.ofMinutes(81)))))
                .body("results.outcome", everyItem(equalTo("refused")))
                .body("results[0].problem.type", endsWith("/problems/package-tampered"))
                .body("results[0].pending", is(false));

        attempt(id).statusCode(404);
        as("lea").get(V1 + "/me/sync/events").then().body("items.size()", is(4)).body("items.decision",
                everyItem(equalTo("none")));
        String lea = as("lea").get(V1 + "/me/home").path("profile.id");
        String teaching = V1 + "/teaching/courses/" + COURSE;
        as("admin").get(teaching + "/offline-events").then().statusCode(200).body("items.size()", is(4))
                .body("items.course", everyItem(equalTo(COURSE)));
        as("admin").contentType(ContentType.JSON).body(Map.of("accept", true, "reason", "Une mise à jour de l'app."))
                .post(teaching + "/learners/" + lea + "/offline-events/decision").then().statusCode(200)
                .body("events.size()", is(4));

        attempt(id).statusCode(200).body("result.points", is(2));
        as("lea").get(V1 + "/me/sync/events?outcome=accepted").then().body("items.size()", is(4))
                .body("items.decision", everyItem(equalTo("accepted")))
                .body("items.decisionReason", everyItem(equalTo("Une mise à jour de l'app.")));
    }

    @Test
    void anotherLearnersPackageAndNoneAtAllAreRefused() {
        as("karim").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
        JsonPath his = as("karim").noContentType().post(QUIZZES + "minute/packages").jsonPath();
        Instant now = MovableClock.instantNow();

        upload(List.of(PHONE.startedSealed("minute", his.getUUID("id"), his.getString("seal"), now),
                PHONE.started("minute", UUID.randomUUID(), now), PHONE.started("jamais", UUID.randomUUID(), now)))
                .body("results[0].problem.type", endsWith("/problems/package-tampered"))
                .body("results[1].problem.type", endsWith("/problems/offline-not-allowed"))
                .body("results[2].problem.type", endsWith("/problems/offline-not-allowed"));
        assertProblem(fetch("jamais").extract().response(), 409, "offline-not-allowed");
    }

    @Test
    void aPackageCanBeBegunForAWhileOnly() {
        JsonPath sealed = fetch("minute").extract().jsonPath();
        UUID id = sealed.getUUID("id");
        MovableClock.forward(Duration.ofDays(8));

        upload(List.of(PHONE.startedSealed("minute", id, sealed.getString("seal"), MovableClock.instantNow())))
                .body("results[0].problem.type", endsWith("/problems/package-expired"));

        fetch("minute").statusCode(201).body("id", not(equalTo(id.toString())));
    }

    @Test
    void withoutAPackageAQuizWithoutLimitBegins() {
        UUID id = UUID.randomUUID();
        Instant begun = MovableClock.instantNow().minus(Duration.ofHours(1));

        upload(List.of(PHONE.started("tranquille", id, begun), PHONE.number(id, "un", "1", begun)))
                .body("results.outcome", everyItem(equalTo("accepted")));

        attempt(id).body("state", equalTo("open")).body("startedAt", equalTo(begun.toString()))
                .body("dueAt", nullValue());
        assertProblem(fetch("tranquille").extract().response(), 409, "attempt-under-way");
    }

    @Test
    void startedOnlineItTakesThePaperThatWasFetched() {
        JsonPath sealed = fetch("minute").extract().jsonPath();

        as("lea").noContentType().post(QUIZZES + "minute/attempts").then().statusCode(201)
                .body("id", equalTo(sealed.getString("id")))
                .body("questions.key", equalTo(sealed.getList("questions.key")));
        upload(List.of(PHONE.startedSealed("minute", sealed.getUUID("id"), sealed.getString("seal"),
                MovableClock.instantNow()))).body("results[0].outcome", equalTo("accepted"));

        assertThat(database.count("select count(*) from quiz_attempt")).isEqualTo(1);
    }

    @Test
    void moreAttemptsThanAreAllowedAreKeptAndCanBeAccepted() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Instant now = MovableClock.instantNow();
        upload(List.of(PHONE.started("fenetre", first, now.minusSeconds(600)),
                PHONE.submitted(first, now.minusSeconds(500)), PHONE.started("fenetre", second, now.minusSeconds(400)),
                PHONE.number(second, "un", "1", now.minusSeconds(300)),
                PHONE.submitted(second, now.minusSeconds(200))))
                .body("results[2].problem.type", endsWith("/problems/no-attempts-left"));
        attempt(second).statusCode(404);

        String lea = as("lea").get(V1 + "/me/home").path("profile.id");
        as("admin").contentType(ContentType.JSON).body(Map.of("accept", true, "reason", "Pour cette fois."))
                .post(V1 + "/teaching/courses/" + COURSE + "/learners/" + lea + "/offline-events/decision").then()
                .statusCode(200);

        attempt(second).body("result.points", is(1)).body("submittedAt", equalTo(now.minusSeconds(200).toString()));
    }

    @Test
    void aSealIsNoSealOfAnotherPackage() {
        String seal = fetch("minute").extract().path("seal");
        JsonPath other = fetch("tranquille").extract().jsonPath();

        upload(List.of(PHONE.startedSealed("tranquille", other.getUUID("id"), seal, MovableClock.instantNow()),
                PHONE.startedSealed("tranquille", other.getUUID("id"), "x.y.z", MovableClock.instantNow()),
                PHONE.started("tranquille", other.getUUID("id"), MovableClock.instantNow())))
                .body("results.outcome", everyItem(equalTo("refused")))
                .body("results.problem.type", everyItem(endsWith("/problems/package-tampered")));
    }
}
