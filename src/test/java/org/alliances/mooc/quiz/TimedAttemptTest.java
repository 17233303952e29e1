package org.alliances.mooc.quiz;

import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.QuizLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Time belongs to the server. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class TimedAttemptTest {
    private static final String COURSE = "labo-du-temps";
    private static final Duration LIMIT = Duration.ofMinutes(45);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final List<String> CANNOT = List.of("demo01", "demo02");

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    AttemptCloser closer;

    private final LabCalls lea = new LabCalls(COURSE, "lea");

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        new QuizLab(COURSE).number("un", "1").number("deux", "2")
                .quiz("minute", "timeLimit: PT45M\nquestions: [un, deux]")
                .quiz("tardif", """
                        timeLimit: PT45M
                        late: { acceptFor: PT10M, penaltyPercent: 20 }
                        questions: [un, deux]""")
                .publish(publishing);
        lea.enrol();
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void tellsWhenItEnds() {
        JsonPath attempt = lea.start("minute").statusCode(201).extract().jsonPath();

        assertThat(Duration.between(Instant.parse(attempt.getString("startedAt")),
                Instant.parse(attempt.getString("dueAt")))).isEqualTo(LIMIT);
    }

    @Test
    void whatIsUnderWayAtTheEndStillCounts() {
        String id = lea.started("minute");
        MovableClock.forward(LIMIT.plus(GRACE).minus(MOMENT));

        lea.save(id, "un", "1", null).statusCode(200);
        lea.submit(id).statusCode(200).body("points", is(1)).body("penaltyPercent", is(0));
        lea.get(id).body("closedBy", equalTo("learner"));
    }

    @Test
    void isClosedAndGradedWithNobodyConnected() {
        // Given
        String id = lea.started("minute");
        lea.save(id, "un", "1", null).statusCode(200);
        MovableClock.forward(LIMIT.plus(GRACE).plus(MOMENT));

        // When
        closer.closeWhatIsOver();

        // Then
        assertThat(database.count("select count(*) from quiz_attempt where submitted_at = due_at and closed_by = 'TIME'"
                + " and points = 1.00 and closes_at is null")).isEqualTo(1);
    }

    /** As many that cannot be graded as are taken at once, and one that can behind them. */
    @Test
    void whatCannotBeGradedKeepsNothingElseOpen() {
        // Given
        for (String account : CANNOT) {
            LabCalls learner = new LabCalls(COURSE, account);
            learner.enrol();
            learner.started("minute");
        }
        assertThat(database.change("update quiz_attempt set paper = '{}'")).isEqualTo(CANNOT.size());
        MovableClock.forward(MOMENT);
        lea.started("minute");
        MovableClock.forward(LIMIT.plus(GRACE).plus(MOMENT));

        // When
        closer.closeWhatIsOver();

        // Then
        assertThat(database.count("select count(*) from quiz_attempt where closed_by = 'TIME'")).isEqualTo(1);
        assertThat(database.count("select count(*) from quiz_attempt where closes_at is not null"))
                .isEqualTo(CANNOT.size());
    }

    @Test
    void isClosedWhoeverLooksFirst() {
        String id = lea.started("minute");
        lea.save(id, "deux", "2", null).statusCode(200);
        MovableClock.forward(LIMIT.plus(GRACE).plus(MOMENT));

        JsonPath attempt = lea.get(id).body("state", equalTo("submitted")).body("closedBy", equalTo("time"))
                .body("result.points", is(1)).body("result.percent", is(50)).extract().jsonPath();
        assertThat(attempt.getString("submittedAt")).isEqualTo(attempt.getString("dueAt"));
        lea.start("minute").statusCode(201).body("number", is(2));
    }

    @Test
    void whatComesLaterIsKeptAndExplained() {
        // Given
        String id = lea.started("minute");
        lea.save(id, "un", "5", null).statusCode(200);
        MovableClock.forward(LIMIT.plus(GRACE).plus(MOMENT));

        // Then
        assertProblem(lea.save(id, "un", "1", null).extract().response(), 409, "time-is-up");
        assertProblem(lea.save(id, "un", "1", null).extract().response(), 409, "time-is-up");
        // What was saved before is acknowledged again.
        lea.save(id, "un", "5", null).statusCode(200).body("outcome", equalTo("saved"));
        lea.submit(id).statusCode(200).body("points", is(0));
        lea.get(id).body("refusedResponses", hasSize(1)).body("refusedResponses.reason", contains("time-is-up"))
                .body("refusedResponses[0].response.value", equalTo("1"))
                .body("refusedResponses[0].decision", equalTo("kept"))
                .body("questions[0].response.value", equalTo("5"));
    }

    @Test
    void latenessIsTakenForAWhileAtItsPrice() {
        String id = lea.started("tardif");
        lea.save(id, "un", "1", null).statusCode(200);
        MovableClock.forward(LIMIT.plus(GRACE).plus(MOMENT));

        lea.save(id, "deux", "2", null).statusCode(200);
        lea.submit(id).statusCode(200).body("points", is(1.6f)).body("percent", is(80)).body("penaltyPercent", is(20));
        lea.get(id).body("refusedResponses", empty());
    }

    @Test
    void whoSendsNothingLatePaysNothing() {
        String id = lea.started("tardif");
        lea.save(id, "un", "1", null).statusCode(200);
        MovableClock.forward(LIMIT.plus(GRACE).plus(MOMENT));
        // The response that is there already: no lateness.
        lea.save(id, "un", "1", null).statusCode(200);
        MovableClock.forward(Duration.ofMinutes(10));

        closer.closeWhatIsOver();

        lea.get(id).body("result.points", is(1)).body("result.penaltyPercent", is(0)).body("closedBy", equalTo("time"));
        assertProblem(lea.save(id, "deux", "2", null).extract().response(), 409, "time-is-up");
    }

    @Test
    void withoutALimitNothingCloses() {
        new QuizLab(COURSE).number("un", "1").quiz("sans-fin", "questions: [un]").publish(publishing);
        String id = lea.start("sans-fin").statusCode(201).body("dueAt", nullValue()).extract().path("id");
        MovableClock.forward(Duration.ofDays(400));

        closer.closeWhatIsOver();

        lea.get(id).body("state", equalTo("open"));
    }
}
