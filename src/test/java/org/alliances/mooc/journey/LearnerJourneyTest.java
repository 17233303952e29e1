package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.QUIZ_2;
import static org.alliances.mooc.support.Api.QUIZ_3;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.KnownAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** A learner takes the whole course from sign-in to result, over HTTP only. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class LearnerJourneyTest {
    private static final String LEARNER = "lea";

    @Inject
    Database database;

    @BeforeEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @Test
    void takesTheCourseFromSignInToResult() {
        // The catalogue, without a token.
        anyone().get(V1 + "/courses").then().statusCode(200).body("items.key",
                hasItem("alliances-qui-changent-les-territoires"));
        JsonPath outline = anyone().get(COURSE_PATH + "/outline").then().statusCode(200).extract().jsonPath();
        List<Map<String, Object>> items = outline.getList("modules.items.flatten()");
        assertThat(items).hasSize(35);

        // Nothing opens before the enrolment.
        as(LEARNER).get(COURSE_PATH + "/lessons/face-a-face-cote-a-cote").then().statusCode(403).body("type",
                org.hamcrest.Matchers.endsWith("/problems/not-enrolled"));
        as(LEARNER).put(COURSE_PATH + "/runs/libre/enrolment").then().statusCode(200).body("state", equalTo("active"));
        as(LEARNER).get(V1 + "/me/home").then().statusCode(200).body("enrolments[0].percent", is(0))
                .body("enrolments[0].nextItem.key", equalTo("un-lancement-au-palais-brongniart"))
                .body("enrolments[0].nextDeadline", nullValue()).body("profile.userName", equalTo(LEARNER));

        // Twenty-seven lessons, the cases with decision and debrief.
        int cases = 0;
        Set<String> pictures = new TreeSet<>();
        for (Map<String, Object> item : lessons(items)) {
            pictures.addAll(readAndComplete((String) item.get("key"), (String) item.get("kind")));
            cases += item.get("kind").equals("case-study") ? 1 : 0;
        }
        assertThat(cases).isEqualTo(10);
        List<String> quizzes = items.stream().filter(item -> item.get("kind").equals("quiz"))
                .map(item -> (String) item.get("key")).toList();
        assertThat(quizzes).hasSize(7).endsWith("examen-final");
        as(LEARNER).get(MY_COURSE_PATH).then().statusCode(200).body("counted", is(34)).body("done", is(27))
                .body("percent", is(79)).body("missing.key", equalTo(quizzes))
                .body("resume.key", equalTo(quizzes.getFirst()));

        // Every term, and every diagram without a token, as a browser asks for it.
        anyone().get(COURSE_PATH + "/glossary").then().statusCode(200).body("items", hasSize(44))
                .body("items.definition.html", everyItem(not(emptyOrNullString())));
        assertThat(pictures).hasSize(12).allSatisfy(picture -> anyone().accept("*/*").get(picture).then()
                .statusCode(200).contentType("image/svg+xml"));

        // The assignment can be read; it does not count yet.
        as(LEARNER).get(COURSE_PATH + "/assignments/note-d-intention").then().statusCode(200).body("points", is(20))
                .body("rubric.points.sum()", is(20)).body("rubric", hasSize(6)).body("expectations", hasSize(7))
                .body("procedure.reviewsPerLearner", is(3));

        // All quizzes but one passed.
        quizzes.stream().filter(quiz -> !quiz.equals(QUIZ_3)).forEach(quiz -> take(quiz, true));
        take(QUIZ_3, false);

        as(LEARNER).get(MY_COURSE_PATH).then().statusCode(200).body("done", is(33)).body("percent", is(97))
                .body("missing.key", contains(QUIZ_3)).body("resume.key", equalTo(QUIZ_3)).body("revision", is(1))
                .body("modules[1].items.find { it.key == '%s' }.state".formatted(QUIZ_2), equalTo("completed"))
                .body("modules[1].items.find { it.key == '%s' }.bestScore.percent".formatted(QUIZ_2), is(100))
                .body("modules[2].items.find { it.key == '%s' }.state".formatted(QUIZ_3), equalTo("started"))
                .body("modules[2].items.find { it.key == '%s' }.bestScore.passed".formatted(QUIZ_3), is(false));
        take(QUIZ_3, true);
        as(LEARNER).get(V1 + "/me/home").then().statusCode(200).body("enrolments[0].percent", is(100))
                .body("enrolments[0].nextItem", nullValue());
    }

    private static List<Map<String, Object>> lessons(List<Map<String, Object>> items) {
        List<Map<String, Object>> lessons = items.stream()
                .filter(item -> !List.of("quiz", "assignment").contains(item.get("kind"))).toList();
        assertThat(lessons).hasSize(27);
        return lessons;
    }

    /** The addresses of its pictures. */
    private static List<String> readAndComplete(String lesson, String kind) {
        String address = COURSE_PATH + "/lessons/" + lesson;
        String mine = MY_COURSE_PATH + "/lessons/" + lesson;
        JsonPath read = as(LEARNER).get(address).then().statusCode(200).body("body.html", not(empty()))
                .body("objectives", not(empty())).body("sources", not(empty())).extract().jsonPath();
        if (kind.equals("case-study")) {
            assertThat(read.<Object>get("caseStudy.debrief")).isNull();
            assertThat(read.getList("caseStudy.decision.options")).hasSizeGreaterThanOrEqualTo(3);
            complete(mine).statusCode(409).body("type", org.hamcrest.Matchers.endsWith("/problems/decision-missing"));
            String option = read.getString("caseStudy.decision.options[1].key");
            as(LEARNER).contentType(ContentType.JSON)
                    .body(Map.of("option", option, "reason", "Parce que c'est réversible."))
                    .put(mine + "/decision").then().statusCode(200).body("option", equalTo(option))
                    .body("debriefOpen", is(true));
            as(LEARNER).get(address).then().statusCode(200).body("caseStudy.debrief.text.html", notNullValue())
                    .body("caseStudy.debrief.options", hasSize(read.getList("caseStudy.decision.options").size()));
        }
        complete(mine).statusCode(200).body("lesson", equalTo(lesson)).body("completedAt",
                equalTo("2026-11-01T10:00:00Z"));
        return as(LEARNER).get(address).then().statusCode(200).extract().jsonPath().getList("attachments.address");
    }

    private static io.restassured.response.ValidatableResponse complete(String mine) {
        return as(LEARNER).contentType(ContentType.JSON).body(Map.of("completedAt", "2026-11-01T10:00:00Z"))
                .put(mine + "/completion").then();
    }

    private static void take(String quiz, boolean knowing) {
        JsonPath attempt = as(LEARNER).contentType(ContentType.JSON)
                .header("Idempotency-Key", "start-" + quiz + knowing)
                .post(MY_COURSE_PATH + "/quizzes/" + quiz + "/attempts").then().statusCode(201)
                .body("state", equalTo("open")).body("result", nullValue()).extract().jsonPath();
        String address = V1 + "/me/attempts/" + attempt.getString("id");
        List<Map<String, Object>> questions = attempt.getList("questions");
        List<String> answered = new ArrayList<>();
        for (Map<String, Object> question : questions) {
            Map<String, Object> response = knowing ? KnownAnswers.right(question) : KnownAnswers.wrong(question);
            as(LEARNER).contentType(ContentType.JSON).body(response)
                    .put(address + "/responses/" + question.get("key")).then().statusCode(200);
            answered.add((String) question.get("key"));
        }
        as(LEARNER).get(address).then().statusCode(200).body("questions.findAll { it.response == null }", empty());
        int percent = knowing ? 100 : 0;
        as(LEARNER).contentType(ContentType.JSON).header("Idempotency-Key", "submit-" + quiz + knowing)
                .post(address + "/submission")
                .then().statusCode(200).body("percent", is(percent)).body("passed", is(knowing))
                // The exam keeps its keys for the second attempt.
                .body("shown.explanation", is(!quiz.equals("examen-final")))
                .body("questions.key", quiz.equals("examen-final")
                        ? empty()
                        : org.hamcrest.Matchers.containsInAnyOrder(answered.toArray()));
        as(LEARNER).get(MY_COURSE_PATH + "/quizzes/" + quiz + "/attempts").then().statusCode(200)
                .body("items.find { it.id == '%s' }.percent".formatted(attempt.getString("id")), is(percent))
                .body("items.findAll { it.counts }", hasSize(1));
    }
}
