package org.alliances.mooc.quiz;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** An accommodation is set once, and effective in every quiz. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class AccommodatedAttemptTest {
    private static final String COURSE = "labo-des-amenagements";

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    AttemptCloser closer;

    private final LabCalls lea = new LabCalls(COURSE, "lea");
    private final LabCalls karim = new LabCalls(COURSE, "karim");
    private final Instant closesAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(36_000);

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        new QuizLab(COURSE).number("un", "1")
                .quiz("court", "timeLimit: PT30M\nattemptsAllowed: 1\nquestions: [un]")
                .quiz("fenetre", "window: { closesAt: '%s' }\nquestions: [un]".formatted(closesAt))
                .publish(publishing);
        lea.enrol();
        karim.enrol();
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void baseAndOwnLimitsAreSeenByTheLearner() {
        grant("1.5", 2, "P2D");

        lea.rules("court").body("base.timeLimit", equalTo("PT30M")).body("own.timeLimit", equalTo("PT45M"))
                .body("base.attempts", is(1)).body("own.attempts", is(3)).body("attemptsLeft", is(3));
        lea.rules("fenetre").body("base.closesAt", equalTo(closesAt.toString()))
                .body("own.closesAt", equalTo(closesAt.plus(Duration.ofDays(2)).toString()));
        karim.rules("court").body("own.timeLimit", equalTo("PT30M")).body("own.attempts", is(1));
    }

    @Test
    void timeAndAttemptsFollow() {
        grant("1.5", 1, "PT0S");

        JsonPath attempt = lea.start("court").statusCode(201).body("attemptsLeft", is(1)).extract().jsonPath();
        assertThat(length(attempt)).isEqualTo(Duration.ofMinutes(45));
        lea.submit(attempt.getString("id")).statusCode(200);
        lea.submit(lea.started("court")).statusCode(200);
        assertProblem(lea.start("court").extract().response(), 409, "no-attempts-left");
        karim.submit(karim.started("court")).statusCode(200);
        assertProblem(karim.start("court").extract().response(), 409, "no-attempts-left");
    }

    @Test
    void anAttemptUnderWayGetsItsLaterEndAndNeverAnEarlierOne() {
        // Given
        String id = lea.started("court");
        MovableClock.forward(Duration.ofMinutes(20));

        // When
        grant("2", 0, "PT0S");

        // Then
        assertThat(length(lea.get(id).extract().jsonPath())).isEqualTo(Duration.ofMinutes(60));
        MovableClock.forward(Duration.ofMinutes(30));
        closer.closeWhatIsOver();
        lea.get(id).body("state", equalTo("open"));

        // When
        grant("1", 0, "PT0S");

        // Then
        assertThat(length(lea.get(id).extract().jsonPath())).isEqualTo(Duration.ofMinutes(60));
        MovableClock.forward(Duration.ofMinutes(11));
        closer.closeWhatIsOver();
        lea.get(id).body("closedBy", equalTo("time"));
    }

    @Test
    void theWindowStaysOpenForWhoHasALaterDeadline() {
        grant("1", 0, "P1D");
        MovableClock.forward(Duration.between(Instant.now(), closesAt).plusSeconds(60));

        assertProblem(karim.start("fenetre").extract().response(), 409, "quiz-closed");
        lea.start("fenetre").statusCode(201);
    }

    private static Duration length(JsonPath attempt) {
        return Duration.between(Instant.parse(attempt.getString("startedAt")),
                Instant.parse(attempt.getString("dueAt")));
    }

    private static void grant(String timeFactor, int extraAttempts, String deadlineShift) {
        String address = V1 + "/teaching/courses/" + COURSE + "/runs/libre/learners/"
                + Tokens.claims(Tokens.of("lea")).get("sub").asText() + "/accommodation";
        String tag = as("admin").get(address).then().statusCode(200).extract().header("ETag");
        var request = as("admin").contentType(ContentType.JSON).body(Map.of("timeFactor",
                new java.math.BigDecimal(timeFactor), "extraAttempts", extraAttempts, "deadlineShift", deadlineShift,
                "reason", "Tiers temps."));
        (tag == null ? request : request.header("If-Match", tag)).put(address).then().statusCode(200);
    }
}
