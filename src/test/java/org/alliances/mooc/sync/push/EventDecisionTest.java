package org.alliances.mooc.sync.push;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Events;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** An instructor decides over what was refused. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class EventDecisionTest {
    private static final String COURSE = UploadTest.COURSE;
    private static final Events PHONE = new Events(COURSE);
    private static final String TEACHING = V1 + "/teaching/courses/" + COURSE;

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private Instant now;
    private String lea;

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        UploadTest.course().publish(publishing);
        as("lea").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
        lea = as("lea").get(V1 + "/me/home").path("profile.id");
        now = MovableClock.instantNow();
    }

    private Instant ago(long minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private static ValidatableResponse upload(List<? extends Map<String, ?>> events) {
        return as("lea").contentType(ContentType.JSON).body(Events.upload(events)).post(V1 + "/me/sync").then()
                .statusCode(200);
    }

    private Response decide(Map<String, ?> decision) {
        return as("admin").contentType(ContentType.JSON).body(decision)
                .post(TEACHING + "/learners/" + lea + "/offline-events/decision");
    }

    @Test
    void aCompletionWithoutItsEvidenceIsLetInAtItsMoment() {
        Map<String, Object> unread = PHONE.completed("b", ago(50));
        Map<String, Object> locked = PHONE.completed("e", ago(40));
        upload(List.of(unread, locked)).body("results.outcome", contains("refused", "refused"));

        decide(Map.of("accept", true, "reason", "Vu en classe.", "events", List.of(unread.get("id"))))
                .then().statusCode(200).body("events", contains(unread.get("id")));

        as("lea").get(V1 + "/me/courses/" + COURSE).then().body("done", is(1))
                .body("modules.items.flatten().find { it.key == 'b' }.completedAt", equalTo(ago(50).toString()));
        as("admin").get(TEACHING + "/offline-events").then().body("items.id", contains(locked.get("id")));
        assertThat(database.count("select count(*) from audit_entry where action = 'offline-events-accepted'"))
                .isEqualTo(1);
    }

    @Test
    void aLateResponseCountsOnceItIsAccepted() {
        UUID attempt = UUID.randomUUID();
        upload(List.of(PHONE.started("quiz", attempt, ago(9)), PHONE.submitted(attempt, ago(5))));
        as("lea").get(V1 + "/me/attempts/" + attempt).then().body("result.points", is(0));
        Map<String, Object> late = PHONE.number(attempt, "un", "1", ago(6));
        upload(List.of(late)).body("results[0].outcome", equalTo("refused"));
        as("admin").get(TEACHING + "/late-evidence").then().body("items", hasSize(1));

        decide(Map.of("accept", true, "reason", "La tablette était restée au fond du sac.")).then().statusCode(200);

        as("lea").get(V1 + "/me/attempts/" + attempt).then().body("result.points", is(1));
        as("admin").get(TEACHING + "/late-evidence").then().body("items", empty());
        as("lea").get(V1 + "/me/notices").then().body("items.kind", contains("evidence-accepted"));
    }

    /** Of several late responses to one question the last word counts, and none of them stands in the others' way. */
    @Test
    void severalLateResponsesToOneQuestionAreAcceptedInOneCall() {
        UUID attempt = closed();
        upload(List.of(PHONE.number(attempt, "un", "7", ago(8)), PHONE.number(attempt, "un", "1", ago(7)),
                PHONE.number(attempt, "deux", "2", ago(6))));

        decide(Map.of("accept", true, "reason", "Le réseau.")).then().statusCode(200).body("events", hasSize(3));

        as("lea").get(V1 + "/me/attempts/" + attempt).then().body("result.points", is(2));
    }

    @Test
    void whatWasDeclinedAsEvidenceIsNotSaidToCount() {
        UUID attempt = closed();
        upload(List.of(PHONE.number(attempt, "un", "1", ago(6))));
        as("admin").contentType(ContentType.JSON).body(Map.of("accept", false, "reason", "Non."))
                .post(TEACHING + "/learners/" + lea + "/attempts/" + attempt + "/late-evidence/decision").then()
                .statusCode(200);

        assertProblem(decide(Map.of("accept", true, "reason", "Si.")), 409, "event-not-acceptable");

        as("lea").get(V1 + "/me/attempts/" + attempt).then().body("result.points", is(0));
        as("lea").get(V1 + "/me/sync/events").then().body("items.outcome", contains("refused"));
    }

    private UUID closed() {
        UUID attempt = UUID.randomUUID();
        upload(List.of(PHONE.started("quiz", attempt, ago(9)), PHONE.submitted(attempt, ago(5))));
        as("lea").get(V1 + "/me/attempts/" + attempt).then().body("result.points", is(0));
        return attempt;
    }

    @Test
    void whatIsDeclinedStaysReadableWithItsReasonAndIsNotTriedAgain() {
        Map<String, Object> completion = PHONE.completed("d", ago(5));
        upload(List.of(completion));

        decide(Map.of("accept", false, "reason", "Sans la décision, non.")).then().statusCode(200)
                .body("accepted", is(false));
        upload(List.of(PHONE.decision("d", "agir", ago(6))));

        as("lea").get(V1 + "/me/sync/events").then().body("items.decision", contains("declined"))
                .body("items.decisionReason", contains("Sans la décision, non."))
                .body("items.pending", contains(false));
        as("lea").get(V1 + "/me/courses/" + COURSE).then().body("done", is(0));
        assertProblem(decide(Map.of("accept", true, "reason", "Si.", "events", List.of(completion.get("id")))), 409,
                "event-decided");
    }

    @Test
    void whatHasNoPlaceInTheCourseCannotBeAcceptedAndNothingIsChanged() {
        upload(List.of(PHONE.completed("b", ago(5)), PHONE.completed("inconnue", ago(4))));

        assertProblem(decide(Map.of("accept", true, "reason", "Tout.")), 409, "event-not-acceptable");

        as("lea").get(V1 + "/me/courses/" + COURSE).then().body("done", is(0));
        as("admin").get(TEACHING + "/offline-events").then().body("items", hasSize(2));
    }

    @Test
    void whatIsNotThereCannotBeDecided() {
        assertProblem(decide(Map.of("accept", true, "reason", "Rien.")), 404, "event-not-found");
        assertProblem(decide(Map.of("accept", true, "reason", "Rien.", "events", List.of(UUID.randomUUID()))), 404,
                "event-not-found");
        as("admin").get(TEACHING + "/offline-events?outcome=accepted&learner=" + lea).then().statusCode(200)
                .body("items", empty());
    }
}
