package org.alliances.mooc.authoring;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Authoring;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.KnownAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The draft as learners would see it, its files, and its team. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class PreviewResourceTest {
    private static final String LESSON = "face-a-face-cote-a-cote";
    private static final String QUIZ = "quiz-du-partenariat-a-l-alliance";
    private static final String CASE = "sylver-geek";
    private static final Path ASSETS = Path.of("course-content", COURSE, "assets");

    @Inject
    Database database;

    private Authoring course;

    @BeforeEach
    void aCopyOfTheCourse() {
        course = Authoring.copy();
    }

    @Test
    void aDraftIsSeenAsLearnersWouldSeeIt() {
        course.patch("lessons/" + LESSON, "{\"title\": \"En brouillon\"}").statusCode(200);

        course.get("preview/outline").then().statusCode(200).body("modules.items.flatten().title",
                hasItem("En brouillon"));
        course.get("preview/lessons/" + LESSON).then().statusCode(200).body("title", equalTo("En brouillon"));
        course.get("preview/lessons/" + CASE).then().body("caseStudy.debrief", nullValue());
        course.get("preview/lessons/" + CASE + "?decided=true").then().body("caseStudy.debrief", notNullValue());
        assertProblem(course.get("preview/lessons/jamais"), 404, "lesson-not-found");
        assertProblem(as("lea").get(course.at("preview/outline")), 403, "forbidden");
        course.patch("lessons/" + LESSON, "{\"sources\": [\"jamais\"]}").statusCode(200);
        Response refused = course.get("preview/outline");
        assertProblem(refused, 409, "findings-refuse");
        refused.then().body("findings.rule", hasItem("unknown-source"));
    }

    @Test
    void theCourseIsSeenOnAnotherDayAndWithOtherProgress() {
        List<Map<String, Object>> outline = course.read("").getList("document.outline");
        Map<String, Object> second = new HashMap<>(outline.get(1));
        second.put("requires", List.of(Map.of("opensAt", Map.of("at", "2027-01-15T09:00", "zone", "Europe/Paris"))));
        outline.set(1, second);
        as("ines").contentType(ContentType.JSON).header("If-Match", course.tag("")).body(Map.of("outline", outline))
                .put(course.at("outline")).then().statusCode(200);
        String state = "modules.items.flatten().find { it.key == '" + LESSON + "' }.state";

        course.get("preview/course?at=2027-01-15T07:59:59Z").then().statusCode(200).body("percent", is(0))
                .body(state, equalTo("locked"));
        course.get("preview/course?at=2027-01-15T08:00:00Z").then().body(state, equalTo("available"));
        course.get("preview/course?completed=" + LESSON).then().body(state, equalTo("completed")).body("done", is(1));
        assertProblem(course.get("preview/course?at=demain"), 400, "invalid-request");
        assertThat(database.count("select count(*) from enrolment where course_key = '" + course.key() + "'"))
                .isZero();
    }

    @Test
    void whatIsDueIsSeenForARunAndADayOfEnrolment() {
        List<Map<String, Object>> outline = course.read("").getList("document.outline");
        Map<String, Object> first = new HashMap<>(outline.getFirst());
        List<Map<String, Object>> items = new ArrayList<>(course.read("").getList("document.outline[0].items"));
        Map<String, Object> item = new HashMap<>(items.getFirst());
        item.put("due", Map.of("after", "P14D", "at", "23:59", "zone", "Europe/Paris"));
        items.set(0, item);
        first.put("items", items);
        outline.set(0, first);
        as("ines").contentType(ContentType.JSON).header("If-Match", course.tag("")).body(Map.of("outline", outline))
                .put(course.at("outline")).then().statusCode(200);
        String due = "modules[0].items[0].dueAt";

        course.get("preview/course?at=2027-01-20T08:00:00Z&enrolledAt=2027-01-04T08:00:00Z").then().statusCode(200)
                .body(due, equalTo("2027-01-18T22:59:00Z")).body("modules[0].items[1].dueAt", nullValue())
                .body("run", equalTo("libre"));
        course.get("preview/course?at=2027-07-01T08:00:00Z").then().body(due, equalTo("2027-07-15T21:59:00Z"));
        assertProblem(course.get("preview/course?run=jamais"), 404, "run-not-found");
        assertProblem(course.get("preview/course?enrolledAt=hier"), 400, "invalid-request");
    }

    @Test
    void aTrialAttemptLeavesNoTrace() {
        // Given
        long before = database.count("select count(*) from quiz_attempt");
        JsonPath paper = tryQuiz(Map.of()).then().statusCode(200).body("percent", is(0)).extract().jsonPath();
        Map<String, Object> right = new HashMap<>();
        paper.<Map<String, Object>>getList("questions")
                .forEach(question -> right.put((String) question.get("key"), KnownAnswers.right(question)));

        // When
        Response answered = tryQuiz(Map.of("seed", paper.getLong("seed"), "responses", right));

        // Then
        answered.then().statusCode(200).body("percent", is(100)).body("passed", is(true))
                .body("results.correctness.unique()", contains("correct"))
                .body("questions.key", equalTo(paper.getList("questions.key")));
        assertThat(database.count("select count(*) from quiz_attempt")).isEqualTo(before);
        assertProblem(tryQuiz(Map.of("seed", paper.getLong("seed"), "responses",
                Map.of(paper.getString("questions[0].key"), Map.of("kind", "essay", "text", "Non.")))), 400,
                "invalid-response");
    }

    private Response tryQuiz(Map<String, ?> request) {
        return as("ines").contentType(ContentType.JSON).body(request)
                .post(course.at("preview/quizzes/" + QUIZ + "/trial"));
    }

    @Test
    void aPictureIsTakenByItsBytesAndStillNeedsItsTexts() throws IOException {
        byte[] svg = Files.readAllBytes(ASSETS.resolve("carre-du-territoire.svg"));

        String tag = upload("nouvelle-image.svg", svg, null).then().statusCode(200)
                .body("document.content.mediaType", equalTo("image/svg+xml"))
                .body("document.content.bytes", is(svg.length)).extract().header("ETag");

        course.get("findings").then().body("items.findAll { it.key == 'nouvelle-image' }.rule",
                hasItem("missing-field")).body("items.findAll { it.key == 'nouvelle-image' }.pointer.size()",
                        is(org.hamcrest.Matchers.greaterThan(2)));
        upload("nouvelle-image.svg", svg, null).then().statusCode(200).header("ETag", tag);
        assertProblem(upload("nouvelle-image.svg", (new String(svg, StandardCharsets.UTF_8) + "\n")
                .getBytes(StandardCharsets.UTF_8), null), 428, "precondition-required");
        course.patch("assets/nouvelle-image",
                "{\"title\": \"Une image\", \"alternative\": \"Un carré.\", \"author\": \"Ada\", \"licence\": \"CC BY-SA 4.0\", \"content\": {\"bytes\": 1}}")
                .statusCode(200).body("document.content.bytes", is(svg.length));
        course.get("findings").then().body(
                "items.findAll { it.key == 'nouvelle-image' && it.level == 'error' }.size()", is(0))
                .body("items.findAll { it.key == 'nouvelle-image' }.rule", contains("asset-not-used"));
    }

    @Test
    void whatLiesOrIsNoDrawingIsRefused() {
        Response empty = upload("mauvaise.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                null);
        assertProblem(empty, 409, "asset-refused");
        empty.then().body("violations.field[0]", containsString("svg"));
        assertProblem(upload("mauvaise.png", "du texte".getBytes(StandardCharsets.UTF_8), null), 409,
                "asset-refused");
        assertProblem(upload("../mauvaise.png", new byte[]{1}, null), 400, "invalid-request");
        assertProblem(course.get("assets/mauvaise"), 404, "part-not-found");
    }

    @Test
    void aDrawingIsKeptWithoutWhatActsInIt() throws IOException {
        String drawing = Files.readString(ASSETS.resolve("carre-du-territoire.svg"));
        int root = drawing.indexOf('>') + 1;
        String armed = drawing.substring(0, root) + "<script>alert(1)</script>" + drawing.substring(root);

        Response taken = upload("desarmee.svg", armed.getBytes(StandardCharsets.UTF_8), null);

        taken.then().statusCode(200).body("removed.what", contains("l'élément « script »"));
        String hash = taken.path("document.content.hash");
        String address = V1 + "/courses/" + course.key() + "/assets/" + hash + "/desarmee.svg";
        String kept = anyone().get(address).then().statusCode(200).contentType("image/svg+xml").extract().asString();
        assertThat(kept).doesNotContain("script").contains("<title").contains("viewBox");
        assertProblem(anyone().get(V1 + "/courses/" + course.key() + "/assets/" + "0".repeat(64) + "/a.svg"), 404,
                "course-not-found");
        assertProblem(anyone().get(address.replace(course.key(), "jamais")), 404, "course-not-found");
        upload("sage.svg", drawing.getBytes(StandardCharsets.UTF_8), null).then().body("removed", empty());
    }

    private Response upload(String name, byte[] bytes, String tag) {
        var request = as("ines").contentType("application/octet-stream").body(bytes).queryParam("name", name);
        return (tag == null ? request : request.header("If-Match", tag)).post(course.at("assets"));
    }

    @Test
    void anOwnerChoosesTheTeamAndTheLastOwnerStays() {
        String paul = course.at("team/paul");
        as("ines").contentType(ContentType.JSON).body(Map.of("role", "editor")).put(paul).then().statusCode(200);
        as("paul").get(course.at("team")).then().statusCode(200).body("items.role", contains("owner", "editor"));
        assertProblem(as("paul").contentType(ContentType.JSON).body(Map.of("role", "owner")).put(paul), 403,
                "course-role-insufficient");

        assertProblem(as("ines").delete(course.at("team/ines")), 409, "last-owner");
        assertProblem(as("ines").contentType(ContentType.JSON).body(Map.of("role", "teacher"))
                .put(course.at("team/ines")), 409, "last-owner");

        as("ines").contentType(ContentType.JSON).body(Map.of("role", "owner")).put(paul).then().statusCode(200);
        as("paul").delete(course.at("team/ines")).then().statusCode(204);
        assertProblem(as("ines").get(course.at("team")), 404, "course-not-found");
        as("admin").delete(V1 + "/admin/courses/" + course.key() + "/grants/paul")
                .then().statusCode(204);
    }
}
