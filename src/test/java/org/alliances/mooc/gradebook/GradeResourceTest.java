package org.alliances.mooc.gradebook;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class GradeResourceTest {
    private static final String COURSE = "labo-des-notes";
    private static final String UNGRADED = "labo-sans-note";
    private static final String MINE = V1 + "/me/courses/" + COURSE + "/grades";
    private static final String TEACHING = V1 + "/teaching/courses/" + COURSE;
    private static final String GRADEBOOK = TEACHING + "/runs/libre/gradebook";

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    @BeforeEach
    void leaIsEnrolledAndInesTeaches() {
        database.forgetLearners();
        new QuizLab(COURSE).number("un", "1").quiz("premier", "questions: [un]").quiz("second", "questions: [un]")
                .quiz("cache",
                        "{ questions: [un], feedback: { score: never, correctness: never, explanation: never } }")
                .head("""
                        grading:
                          categories:
                            - { key: quiz, title: Quiz, weight: 60, items: [premier, second], dropLowest: 1 }
                            - { key: examen, title: =Examen, weight: 40, items: [cache] }
                        """).publish(publishing);
        new QuizLab(UNGRADED).number("un", "1").quiz("premier", "questions: [un]").publish(publishing);
        for (String course : List.of(COURSE, UNGRADED)) {
            as("admin").contentType(ContentType.JSON).body(Map.of("role", "teacher"))
                    .put(V1 + "/admin/courses/" + course + "/grants/ines").then().statusCode(200);
            enrol(course, "lea");
        }
    }

    @Test
    void aGradeShowsItsArithmetic() {
        mine().body("soFar.percent", nullValue()).body("ifNothingMore.percent", equalTo(0))
                .body("soFar.french", containsString("Rien ne compte encore"))
                .body("categories[0].items.status", contains("not-attempted", "not-attempted"));

        take("premier", "1");
        take("second", "9");

        mine().body("soFar.percent", equalTo(100)).body("ifNothingMore.percent", equalTo(60))
                .body("categories[0].soFar.weight", equalTo(100))
                .body("categories[0].soFar.contribution", equalTo(100))
                .body("categories[0].ifNothingMore.contribution", equalTo(60))
                .body("categories[0].items.status", contains("graded", "dropped"))
                .body("categories[0].items.percent", contains(100, 0))
                .body("categories[0].items.countsSoFar", contains(true, false))
                .body("categories[1].soFar.percent", nullValue()).body("categories[1].weight", equalTo(40))
                .body("soFar.french",
                        equalTo("Avec ce qui est noté, la note est de 100 % : Quiz 100 × 100 % = 100."
                                + " Laissé de côté, les autres poids étant ramenés à 100 : =Examen."))
                .body("ifNothingMore.english", equalTo(
                        "If nothing more is handed in, what is missing being worth zero, the grade is 60%:"
                                + " Quiz 100 × 60% = 60; =Examen 0 × 40% = 0."));
    }

    @Test
    void aScoreThatIsNotShownDoesNotLeakThroughTheGrade() {
        take("premier", "9");
        take("cache", "1");

        mine().body("soFar.percent", equalTo(0)).body("ifNothingMore.percent", equalTo(0))
                .body("categories[1].items[0].status", equalTo("hidden"))
                .body("categories[1].items[0].percent", nullValue());
        as("ines").get(ofLearner()).then().statusCode(200).body("run", equalTo("libre"))
                .body("grades.soFar.percent", equalTo(40))
                .body("grades.categories[1].items[0].status", equalTo("graded"))
                .body("grades.categories[1].items[0].percent", equalTo(100));
    }

    @Test
    void anOverrideIsSetReadUndoneAndRemembered() {
        take("premier", "9");

        Response set = override(as("ines"), "premier", 82.5, null, "Corrigé sur papier ");
        String tag = set.then().statusCode(200).body("override.percent", equalTo(82.5f))
                .body("override.reason", equalTo("Corrigé sur papier")).body("history", hasSize(1))
                .body("history[0].by", equalTo(id("ines"))).extract().header("ETag");
        override(as("ines"), "premier", 82.5, null, "Corrigé sur papier").then().statusCode(200).body("history",
                hasSize(1));
        mine().body("soFar.percent", equalTo(82.5f)).body("categories[0].items[0].status", equalTo("overridden"))
                .body("categories[0].items[0].override.reason", equalTo("Corrigé sur papier"));
        assertProblem(override(as("ines"), "premier", 10, null, "x"), 428, "precondition-required");
        assertProblem(override(as("ines").header("If-Match", "\"9\""), "premier", 10, null, "x"), 412,
                "precondition-failed");
        String second = override(as("ines").header("If-Match", tag), "premier", null, true, "Dispensée").then()
                .statusCode(200).body("override.excused", is(true)).extract().header("ETag");
        mine().body("soFar.percent", nullValue()).body("categories[0].items[0].status", equalTo("excused"));
        assertProblem(as("ines").delete(undo("premier")), 428, "precondition-required");
        assertProblem(as("ines").header("If-Match", tag).delete(undo("premier")), 412, "precondition-failed");
        String third = as("ines").header("If-Match", second).delete(undo("premier")).then().statusCode(200)
                .body("override.percent", equalTo(82.5f)).extract().header("ETag");
        mine().body("soFar.percent", equalTo(82.5f));
        assertThat(as("ines").get(ofItem("premier")).header("ETag")).isEqualTo(third).isNotEqualTo(tag);
        as("ines").header("If-Match", third).delete(undo("premier")).then().statusCode(200)
                .body("override", nullValue())
                .body("history.kind", contains("undone", "undone", "excused", "set"));
        as("ines").delete(undo("premier")).then().statusCode(200).body("history", hasSize(4));
        mine().body("soFar.percent", equalTo(0)).body("categories[0].items[0].override", nullValue());
        as("ines").get(ofLearner()).then().statusCode(200).body("history.kind",
                contains("undone", "undone", "excused", "set"));
        as("ines").get(TEACHING + "/audit").then().statusCode(200)
                .body("items.action",
                        contains("grade-override-undone", "grade-override-undone", "grade-overridden",
                                "grade-overridden"))
                .body("items[0].detail.after", nullValue())
                .body("items[2].detail.before.percent", equalTo(82.5f))
                .body("items[2].detail.after.excused", is(true)).body("items[0].subject", equalTo(id("lea")));
    }

    @Test
    void ofTwoAtOnceOneIsRefused() {
        var bodies = List.of(10, 20, 30, 40);
        var next = new AtomicInteger();

        List<Integer> statuses = Parallel.run(4, () -> override(as("ines"), "second",
                bodies.get(next.getAndIncrement()), null, "x").statusCode());

        assertThat(statuses).containsOnly(200, 428);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        as("ines").get(ofItem("second")).then().body("history", hasSize(1));
    }

    @Test
    void refusalsAreNamed() {
        assertProblem(as("lea").get(MINE.replace(COURSE, UNGRADED)), 404, "course-not-graded");
        assertProblem(as("ines").get(GRADEBOOK.replace(COURSE, UNGRADED)), 404, "course-not-graded");
        assertProblem(as("karim").get(MINE), 403, "not-enrolled");
        assertProblem(as("ines").get(ofItem("autre")), 404, "graded-item-not-found");
        assertProblem(as("ines").get(ofItem("premier").replace(id("lea"), id("karim"))), 404, "learner-not-found");
        assertProblem(as("ines").get(GRADEBOOK.replace("libre", "aucune")), 404, "run-not-found");
        assertProblem(as("ines").get(GRADEBOOK + "?format=xml"), 400, "invalid-request");
        assertProblem(as("ines").delete(ofItem("premier")), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"null,null,x", "null,false,x", "50,true,x", "-1,null,x", "100.01,null,x",
            "1.234,null,x", "50,null,null", "50,null,' '"})
    void whatDoesNotFitIsRefused(Double percent, Boolean excused, String reason) {
        assertProblem(override(as("ines"), "premier", percent, excused, reason), 400, "invalid-request");
        as("ines").get(ofItem("premier")).then().body("history", hasSize(0));
    }

    @Test
    void anAssignmentCountsOnceItIsGivenAGrade() {
        Api.enrol("lea");
        Api.inesTeaches();
        String grades = Api.MY_COURSE_PATH + "/grades";
        as("lea").get(grades).then().statusCode(200)
                .body("categories[1].items[0].status", equalTo("not-available-yet"))
                .body("categories[1].ifNothingMore.percent", nullValue())
                .body("categories[0].ifNothingMore.weight", equalTo(50));

        as("ines").contentType(ContentType.JSON).body(Map.of("percent", 70, "reason", "Remis sur papier"))
                .put(Api.TEACHING_PATH + "/learners/" + id("lea") + "/grades/note-d-intention/override").then()
                .statusCode(200);

        as("lea").get(grades).then().body("categories[1].items[0].status", equalTo("overridden"))
                .body("soFar.percent", equalTo(70)).body("ifNothingMore.percent", equalTo(28))
                .body("categories.ifNothingMore.weight", contains(30, 40, 30));
    }

    @Test
    void theGradebookIsJsonOrCsv() {
        enrol(COURSE, "karim");
        take("premier", "1");
        take("cache", "1");
        override(as("ines"), "second", 33.33, null, "x").then().statusCode(200);

        as("ines").get(GRADEBOOK).then().statusCode(200).contentType(ContentType.JSON)
                .body("items", hasSize(2)).body("nextCursor", nullValue())
                .body("items.find { it.learner == '" + id("lea") + "' }.soFar", equalTo(100))
                .body("items.find { it.learner == '" + id("lea") + "' }.items.status",
                        contains("graded", "dropped", "graded"))
                .body("items.find { it.learner == '" + id("karim") + "' }.soFar", nullValue())
                .body("items.find { it.learner == '" + id("karim") + "' }.ifNothingMore", equalTo(0));
        Response csv = as("ines").accept("text/csv").get(GRADEBOOK);
        csv.then().statusCode(200).contentType("text/csv").header("Content-Disposition",
                "attachment; filename=\"gradebook-labo-des-notes-libre.csv\"").header("Cache-Control", "no-store");
        String text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFApprenant;").endsWith("\r\n").contains("33,33;dropped");
        assertThat(text.split("\r\n")).hasSize(3);
        String english = new String(as("ines").header("Accept-Language", "en").get(GRADEBOOK + "?format=csv")
                .asByteArray(), StandardCharsets.UTF_8);
        assertThat(english).startsWith("\uFEFFLearner;").contains("33.33;dropped");
        as("ines").accept("text/csv").get(GRADEBOOK + "?format=json").then().contentType(ContentType.JSON);
    }

    @Test
    void aLearnersGradesTakeFourStatementsAtMost() {
        take("premier", "1");
        override(as("ines"), "second", 50, null, "x").then().statusCode(200);

        assertThat(Statements.during(() -> mine().body("soFar.percent", not(nullValue()))))
                .hasSizeLessThanOrEqualTo(4);
    }

    private static ValidatableResponse mine() {
        return as("lea").get(MINE).then().statusCode(200).header("Cache-Control", "no-store");
    }

    private static String ofLearner() {
        return TEACHING + "/learners/" + id("lea") + "/grades";
    }

    private static String ofItem(String item) {
        return ofLearner() + "/" + item + "/override";
    }

    private static String undo(String item) {
        return ofItem(item) + "?reason=Erreur";
    }

    private static Response override(RequestSpecification caller, String item, Number percent, Boolean excused,
            String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("percent", percent);
        body.put("excused", excused);
        body.put("reason", reason);
        return caller.contentType(ContentType.JSON).body(body).put(ofItem(item));
    }

    private static void enrol(String course, String account) {
        as(account).put(V1 + "/courses/" + course + "/runs/libre/enrolment").then().statusCode(200);
    }

    private static void take(String quiz, String value) {
        String attempt = as("lea").noContentType().post(V1 + "/me/courses/" + COURSE + "/quizzes/" + quiz + "/attempts")
                .then().statusCode(201).extract().path("id");
        as("lea").contentType(ContentType.JSON).body(Map.of("kind", "numeric", "value", value))
                .put(V1 + "/me/attempts/" + attempt + "/responses/un").then().statusCode(200);
        as("lea").noContentType().post(V1 + "/me/attempts/" + attempt + "/submission").then().statusCode(200);
    }
}
