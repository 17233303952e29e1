package org.alliances.mooc.quiz;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** What came too late is kept, and an instructor can make it count. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class LateEvidenceTest {
    private static final String COURSE = "labo-des-retards";
    private static final String TEACHING = V1 + "/teaching/courses/" + COURSE;
    private static final Map<String, Object> ACCEPT = Map.of("accept", true, "reason", "La coupure est attestée.");

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private final LabCalls lea = new LabCalls(COURSE, "lea");
    private final String learner = Tokens.claims(Tokens.of("lea")).get("sub").asText();

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        new QuizLab(COURSE).number("un", "1").number("deux", "2")
                .quiz("quiz", "timeLimit: PT45M\nquestions: [un, deux]").publish(publishing);
        lea.enrol();
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void acceptedInOneCallItCountsAndTheLearnerIsTold() {
        // Given
        String id = late("5", "1");
        as("admin").get(TEACHING + "/late-evidence").then().statusCode(200)
                .body("items.question", contains("un", "un")).body("items.response.value", contains("5", "1"))
                .body("items.reason", contains("time-is-up", "time-is-up")).body("items.learner[0]", equalTo(learner))
                .body("items.quiz[0]", equalTo("quiz")).body("items.dueAt[0]", notNullValue());

        // When
        decide(id, ACCEPT).then().statusCode(200).body("accepted", is(true)).body("evidence", hasSize(2))
                .body("pointsBefore", is(1)).body("pointsAfter", is(2)).body("passedBefore", is(false))
                .body("passedAfter", is(true));

        // Then: of the two the last counts, and progress follows.
        lea.get(id).body("questions[0].response.value", equalTo("1")).body("result.points", is(2))
                .body("refusedResponses.decision", contains("accepted", "accepted"))
                .body("refusedResponses[0].decisionReason", equalTo("La coupure est attestée."));
        as("lea").get(V1 + "/me/courses/" + COURSE).then().body("percent", is(100));
        String notice = as("lea").get(V1 + "/me/notices").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].kind", equalTo("evidence-accepted")).body("items[0].pointsBefore", is(1))
                .body("items[0].pointsAfter", is(2)).body("items[0].reason", equalTo("La coupure est attestée."))
                .body("items[0].seenAt", nullValue()).extract().path("items[0].id");
        as("lea").put(V1 + "/me/notices/" + notice + "/seen").then().statusCode(204);
        as("lea").get(V1 + "/me/notices").then().body("items[0].seenAt", notNullValue());
        as("admin").get(TEACHING + "/late-evidence").then().body("items", empty());
        as("admin").get(TEACHING + "/audit?action=late-evidence-accepted").then().statusCode(200)
                .body("items[0].subject", equalTo(learner)).body("items[0].reason", equalTo("La coupure est attestée."))
                .body("items[0].detail.before", is(1)).body("items[0].detail.after", is(2));
    }

    @Test
    void declinedItStaysBesideTheAttemptWithItsReason() {
        String id = late("1");

        decide(id, Map.of("accept", false, "reason", "Trop tard.")).then().statusCode(200)
                .body("pointsAfter", is(1)).body("accepted", is(false));

        lea.get(id).body("questions[0].response", nullValue()).body("refusedResponses.decision", contains("declined"))
                .body("result.points", is(1));
        assertProblem(decide(id, ACCEPT), 404, "evidence-not-found");
        String evidence = lea.get(id).extract().path("refusedResponses[0].id");
        assertProblem(decide(id, with(evidence)), 409, "evidence-decided");
    }

    @Test
    void singleResponsesCanBeNamed() {
        String id = late("5", "1");
        String first = lea.get(id).extract().path("refusedResponses.find { it.response.value == '5' }.id");

        decide(id, with(first)).then().statusCode(200).body("evidence", contains(first)).body("pointsAfter", is(1));

        lea.get(id).body("questions[0].response.value", equalTo("5"))
                .body("refusedResponses.decision", contains("accepted", "kept"));
        as("admin").get(TEACHING + "/late-evidence?limit=1").then().body("items", hasSize(1));
    }

    @Test
    void whatIsNotThereOrNotToBeDecidedIsSaid() {
        String open = lea.started("quiz");
        assertProblem(decide(open, ACCEPT), 409, "attempt-still-open");
        lea.submit(open).statusCode(200);
        assertProblem(decide(open, ACCEPT), 404, "evidence-not-found");
        assertProblem(decide(open, with(UUID.randomUUID().toString())), 404, "evidence-not-found");
        assertProblem(decide(UUID.randomUUID().toString(), ACCEPT), 404, "attempt-not-found");
        assertProblem(decide(open, Map.of("accept", true)), 400, "invalid-request");
        assertProblem(decide(open, Map.of("accept", true, "reason", " ")), 400, "invalid-request");
        assertProblem(as("lea").put(V1 + "/me/notices/" + UUID.randomUUID() + "/seen"), 404, "notice-not-found");
    }

    @Test
    void onlyWhoTeachesTheCourseSeesAndDecides() {
        String id = late("1");

        for (String stranger : List.of("paul", "ines")) {
            assertProblem(as(stranger).get(TEACHING + "/late-evidence"), 404, "course-not-found");
            assertProblem(as(stranger).contentType(ContentType.JSON).body(ACCEPT).post(decision(id)), 404,
                    "course-not-found");
            assertProblem(as(stranger).get(attempt(id)), 404, "course-not-found");
        }
        assertProblem(as("lea").get(TEACHING + "/late-evidence"), 403, "forbidden");
        assertProblem(as("lea").get(attempt(id)), 403, "forbidden");
    }

    @Test
    void fiftyDecisionsAreOne() {
        String id = late("1");

        List<Integer> answers = Parallel.run(50, () -> decide(id, ACCEPT).statusCode());

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(new HashSet<>(answers)).isSubsetOf(200, 404);
        as("lea").get(V1 + "/me/notices").then().body("items", hasSize(1));
    }

    @Test
    void instructorSeesTheAttemptReplayedWithEveryKey() {
        String id = late("1");

        as("admin").get(attempt(id)).then().statusCode(200).body("identical", is(true)).body("points", is(1))
                .body("attempt.questions.key", contains("un", "deux"))
                .body("grades.correctness", contains("unanswered", "correct"))
                .body("grades.rightAnswer.value", contains("1", "2"))
                .body("attempt.refusedResponses.reason", contains("time-is-up"));
        assertProblem(as("admin").get(attempt(UUID.randomUUID().toString())), 404, "attempt-not-found");
        assertProblem(as("admin").get(V1 + "/teaching/courses/autre/learners/" + learner + "/attempts/" + id), 404,
                "course-not-found");
    }

    /** An attempt with one right response in time, and these to the other question too late. */
    private String late(String... responses) {
        String id = lea.started("quiz");
        lea.save(id, "deux", "2", null).statusCode(200);
        MovableClock.forward(Duration.ofMinutes(46));
        for (String response : responses) {
            assertProblem(lea.save(id, "un", response, null).extract().response(), 409, "time-is-up");
        }
        return id;
    }

    private static Map<String, Object> with(String evidence) {
        return Map.of("accept", true, "reason", "Celle-ci.", "evidence", List.of(evidence));
    }

    private Response decide(String attempt, Map<String, Object> decision) {
        return as("admin").contentType(ContentType.JSON).body(decision).post(decision(attempt));
    }

    private String decision(String attempt) {
        return attempt(attempt) + "/late-evidence/decision";
    }

    private String attempt(String attempt) {
        return TEACHING + "/learners/" + learner + "/attempts/" + attempt;
    }
}
