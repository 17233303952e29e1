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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

/** Each policy of a quiz over HTTP, with its refusal. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class QuizPoliciesTest {
    private static final String COURSE = "labo-des-regles";

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private final LabCalls lea = new LabCalls(COURSE, "lea");

    @BeforeEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void windowOpensAndCloses() {
        // Given
        Instant opensAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);
        publish("window: { opensAt: '%s', closesAt: '%s' }".formatted(opensAt, opensAt.plusSeconds(7200)));

        // Then
        assertThat(assertProblem(lea.start("quiz").extract().response(), 409, "quiz-not-open-yet").getString("opensAt"))
                .isEqualTo(opensAt.toString());
        lea.rules("quiz").statusCode(200).body("refusals.reason", contains("quiz-not-open-yet"))
                .body("own.opensAt", equalTo(opensAt.toString()));

        MovableClock.forward(Duration.ofHours(2));
        String id = lea.start("quiz").statusCode(201).body("dueAt", equalTo(opensAt.plusSeconds(7200).toString()))
                .extract().path("id");

        MovableClock.forward(Duration.ofHours(2));
        assertThat(assertProblem(lea.start("quiz").extract().response(), 409, "quiz-closed").getString("closesAt"))
                .isEqualTo(opensAt.plusSeconds(7200).toString());
        lea.get(id).body("closedBy", equalTo("time"));
    }

    @Test
    void nextAttemptWaits() {
        publish("waitBetweenAttempts: PT12H");
        lea.submit(lea.started("quiz")).statusCode(200);

        String next = assertProblem(lea.start("quiz").extract().response(), 409, "wait-between-attempts")
                .getString("nextAttemptAt");
        lea.rules("quiz").body("nextAttemptAt", equalTo(next)).body("refusals.reason",
                contains("wait-between-attempts"));

        MovableClock.forward(Duration.ofHours(12).plusSeconds(1));
        lea.rules("quiz").body("refusals", empty());
        lea.start("quiz").statusCode(201).body("number", is(2));
    }

    @Test
    void averageCountsWhereTheQuizSaysSo() {
        publish("counts: average");
        attempt("1", "2");
        attempt("1", "0");

        lea.list("quiz").body("items.percent", contains(50, 100)).body("items.counts", contains(false, false));
        as("lea").get(V1 + "/me/courses/" + COURSE).then().body("modules[0].items[0].bestScore.percent", is(75))
                .body("modules[0].items[0].bestScore.attempt", nullValue());
    }

    @Test
    void firstAttemptCountsWhereTheQuizSaysSoAndALaterOneDoesNotPass() {
        publish("counts: first");
        attempt("0", "0");
        attempt("1", "2");

        lea.list("quiz").body("items.counts", contains(false, true));
        as("lea").get(V1 + "/me/courses/" + COURSE).then().body("modules[0].items[0].bestScore.percent", is(0))
                .body("modules[0].items[0].state", equalTo("started")).body("percent", is(0));
    }

    @Test
    void scoreStaysHiddenAsLongAsTheQuizSaysSo() {
        publish("feedback: { score: never, correctness: never, explanation: never }");
        String id = attempt("1", "2");

        lea.get(id).body("result.points", nullValue()).body("result.percent", nullValue())
                .body("result.passed", nullValue()).body("result.maximum", is(2)).body("result.questions", empty());
        lea.list("quiz").body("items[0].points", nullValue()).body("items[0].percent", nullValue())
                .body("items[0].passed", nullValue());
        as("lea").get(V1 + "/me/courses/" + COURSE).then().body("modules[0].items[0].bestScore", nullValue());
    }

    @Test
    void correctnessIsShownWithoutExplanation() {
        publish("feedback: { explanation: never }");
        String id = attempt("1", "-7");

        lea.get(id).body("result.questions.correctness", contains("correct", "incorrect"))
                .body("result.questions.points", contains(1, 0)).body("result.questions.feedback.flatten()", empty())
                .body("result.questions.rightAnswer", contains(nullValue(), nullValue()));
    }

    @Test
    void keysAreShownWhenTheWindowIsClosedForEverybody() {
        // Given
        Instant closesAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);
        publish("""
                window: { closesAt: '%s' }
                feedback: { correctness: after-window, explanation: after-window }""".formatted(closesAt));
        String id = attempt("1", "0");

        // Then
        lea.get(id).body("result.percent", is(50)).body("result.questions", empty());
        // The grace of whoever submits in the last second is over too.
        MovableClock.forward(Duration.ofSeconds(3600));
        lea.get(id).body("result.questions", empty());
        MovableClock.forward(Duration.ofSeconds(16));
        lea.get(id).body("result.questions.rightAnswer.value", contains("1", "2"));
    }

    @Test
    void aCheckTellsOneQuestionAndMakesItFinal() {
        // Given
        publish("feedback: { correctness: at-once, explanation: at-once }");
        String id = lea.started("quiz");
        assertProblem(lea.check(id, "un").extract().response(), 409, "nothing-to-check");
        assertProblem(lea.check(id, "autre").extract().response(), 404, "question-not-in-attempt");
        lea.save(id, "un", "-7", null).statusCode(200);

        // When
        String first = lea.check(id, "un").statusCode(200).body("correctness", equalTo("incorrect"))
                .body("points", is(0)).body("feedback.text", contains("Faux.", "Sept sous zéro ?"))
                .body("rightAnswer.value", equalTo("1")).extract().asString();

        // Then
        assertThat(lea.check(id, "un").extract().asString()).isEqualTo(first);
        assertProblem(lea.save(id, "un", "1", null).extract().response(), 409, "response-checked");
        lea.get(id).body("questions.checked", contains(true, false)).body("result", nullValue())
                .body("refusedResponses.reason", contains("response-checked"));
        lea.submit(id).statusCode(200).body("points", is(0));
        // Checked before the end: the same answer still; what was not checked cannot be any more.
        assertThat(lea.check(id, "un").extract().asString()).isEqualTo(first);
        assertProblem(lea.check(id, "deux").extract().response(), 409, "attempt-closed");
    }

    @Test
    void whereFeedbackComesLaterNothingIsChecked() {
        publish("");
        String id = lea.started("quiz");
        lea.save(id, "un", "1", null).statusCode(200);

        assertProblem(lea.check(id, "un").extract().response(), 409, "check-not-offered");
        lea.get(id).body("questions[0].checked", is(false));
    }

    @Test
    void highestSequenceNumberStaysWhateverComesWhen() {
        publish("");
        String id = lea.started("quiz");
        lea.save(id, "un", "3", 3).statusCode(200).body("outcome", equalTo("saved")).body("sequence", is(3));

        lea.save(id, "un", "2", 2).statusCode(200).body("outcome", equalTo("superseded")).body("sequence", is(3));
        lea.save(id, "un", "3", 3).statusCode(200).body("outcome", equalTo("saved")).body("sequence", is(3));
        lea.save(id, "un", "4", null).statusCode(200).body("sequence", is(4));

        lea.get(id).body("questions[0].response.value", equalTo("4")).body("questions[0].sequence", is(4))
                .body("refusedResponses.response.value", contains("2"))
                .body("refusedResponses.reason", contains("response-superseded"));
    }

    @Test
    void twoDevicesWithOneNumberMergeByRule() {
        publish("");
        String id = lea.started("quiz");

        lea.save(id, "un", "9", 1).statusCode(200);
        lea.save(id, "un", "8", 1).statusCode(200).body("outcome", equalTo("superseded"));
        lea.save(id, "deux", "8", 1).statusCode(200);
        lea.save(id, "deux", "9", 1).statusCode(200).body("outcome", equalTo("saved"));

        lea.get(id).body("questions.response.value", contains("9", "9"))
                .body("refusedResponses.response.value", contains("8", "8"));
    }

    @Test
    void aSequenceNumberIsAWholeNumber() {
        publish("");
        String id = lea.started("quiz");

        for (String wrong : new String[]{"-1", "1.5", "abc", "99999999999999999999"}) {
            assertProblem(lea.save(id, "un", "1", wrong).extract().response(), 400, "invalid-request");
        }
        lea.get(id).body("questions[0].response", nullValue());
    }

    @Test
    void rulesAreToldBeforeTheStart() {
        publish("""
                timeLimit: PT45M
                attemptsAllowed: 2
                waitBetweenAttempts: P1D
                late: { acceptFor: PT10M, penaltyPercent: 20 }
                counts: last
                feedback: { correctness: after-last-attempt, explanation: never }""");

        lea.rules("quiz").statusCode(200).body("questions", is(2)).body("points", is(2)).body("counts", equalTo("last"))
                .body("base.timeLimit", equalTo("PT45M")).body("own.timeLimit", equalTo("PT45M"))
                .body("base.attempts", is(2)).body("attemptsLeft", is(2)).body("waitBetweenAttempts", equalTo("PT24H"))
                .body("late.acceptFor", equalTo("PT10M")).body("late.penaltyPercent", is(20))
                .body("feedback.score", equalTo("after-submission"))
                .body("feedback.correctness", equalTo("after-last-attempt"))
                .body("feedback.explanation", equalTo("never")).body("refusals", empty())
                .body("openAttempt", nullValue()).body("serverNow", notNullValue());
        String id = lea.started("quiz");
        lea.rules("quiz").body("openAttempt", equalTo(id)).body("attemptsLeft", is(1)).body("refusals", empty());
        assertProblem(as("karim").get(V1 + "/me/courses/" + COURSE + "/quizzes/quiz"), 403, "not-enrolled");
        assertProblem(lea.rules("autre").extract().response(), 404, "quiz-not-found");
    }

    @Test
    void rulesAreFrozenWithThePaper() {
        // Given
        publish("timeLimit: PT45M\nfeedback: { explanation: never }");
        String id = lea.started("quiz");
        String due = lea.get(id).extract().path("dueAt");

        // When
        publish("timeLimit: PT5M\npassPercent: 100");

        // Then
        lea.get(id).body("dueAt", equalTo(due)).body("passPercent", is(60)).body("questions", hasSize(2));
        lea.save(id, "un", "1", null).statusCode(200);
        lea.submit(id).statusCode(200).body("shown.explanation", is(false)).body("percent", is(50));
        lea.start("quiz").statusCode(201).body("passPercent", is(100)).body("dueAt", not(equalTo(due)));
    }

    private void publish(String quiz) {
        new QuizLab(COURSE).number("un", "1").number("deux", "2").quiz("quiz", quiz + "\nquestions: [un, deux]")
                .publish(publishing);
        lea.enrol();
    }

    private String attempt(String un, String deux) {
        String id = lea.started("quiz");
        lea.save(id, "un", un, null).statusCode(200);
        lea.save(id, "deux", deux, null).statusCode(200);
        lea.submit(id).statusCode(200);
        return id;
    }
}
