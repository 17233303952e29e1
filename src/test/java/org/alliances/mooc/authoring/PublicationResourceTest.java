package org.alliances.mooc.authoring;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Authoring;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.JsonLists;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.Parallel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class PublicationResourceTest {
    private static final String LESSON = "face-a-face-cote-a-cote";
    private static final String OTHER = "qu-est-ce-qu-un-territoire";
    private static final String MODULE = "du-partenariat-a-l-alliance";

    @Inject
    Database database;

    private Authoring course;

    @BeforeEach
    void aPublishedCourse() {
        database.forgetLearners();
        course = Authoring.published();
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void whatIsPublishedIsOutAndTheDraftIsSettled() {
        course.patch("lessons/" + LESSON, "{\"title\": \"Côte à côte\"}").statusCode(200)
                .body("state", equalTo("changed"));

        course.publish(Map.of("note", "Un titre plus juste.")).statusCode(201).body("number", is(2))
                .body("version", equalTo("1.0.1")).body("state", equalTo("current"));

        assertThat(title(LESSON)).isEqualTo("Côte à côte");
        course.get("lessons/" + LESSON).then().body("state", equalTo("unchanged")).body("revision", nullValue());
        course.get("lessons/" + LESSON + "/history").then().body("items.act", contains("saved", "copied"));
        course.get("publications").then().body("items.number", contains(2, 1))
                .body("items.state", contains("current", "superseded"))
                .body("items.publishedBy", contains(id("ines"), id("ines")));
        anyone().get(V1 + "/courses/" + course.key() + "/publications").then()
                .body("items.note", contains("Un titre plus juste.", "Voici le cours."));
        assertProblem(course.publish(Map.of("note", "Encore.")).extract().response(), 409, "nothing-to-publish");
        as("admin").get(V1 + "/teaching/courses/" + course.key() + "/audit?action=publication-made").then()
                .body("items.detail.version", contains("1.0.1", "1.0.0"));
    }

    @Test
    void findingsRefuseAPublicationAndNothingIsOut() {
        course.patch("lessons/" + LESSON, "{\"sources\": [\"jamais\"], \"title\": \"Faux\"}").statusCode(200);

        var refused = course.publish(Map.of("note", "Non.")).extract().response();

        assertProblem(refused, 409, "findings-refuse");
        refused.then().body("findings.rule", hasItem("unknown-source")).body("findings.key", hasItem(LESSON));
        course.get("publications").then().body("items.size()", is(1));
        assertThat(title(LESSON)).isNotEqualTo("Faux");
    }

    @Test
    void oneModuleIsPublishedAndTheOthersStay() {
        course.patch("lessons/" + LESSON, "{\"title\": \"Du module choisi\"}").statusCode(200);
        course.patch("lessons/" + OTHER, "{\"title\": \"D'un autre module\"}").statusCode(200);

        course.publish(Map.of("note", "Un module.", "modules", List.of(MODULE))).statusCode(201)
                .body("modules", contains(MODULE));

        assertThat(title(LESSON)).isEqualTo("Du module choisi");
        assertThat(title(OTHER)).isNotEqualTo("D'un autre module");
        course.get("lessons/" + OTHER).then().body("state", equalTo("changed"));
        course.get("lessons/" + LESSON).then().body("state", equalTo("unchanged"));
        assertProblem(course.publish(Map.of("note", "x", "modules", List.of("jamais"))).extract().response(), 409,
                "module-not-in-outline");
    }

    @Test
    void aPlannedPublicationGoesOutOnceWithTheDraftOfThen() {
        // Given
        course.patch("lessons/" + LESSON, "{\"title\": \"Planifié\"}").statusCode(200);
        Instant in = Instant.now().plus(Duration.ofHours(2));
        String plan = course.publish(Map.of("note", "Demain.", "publishAt", in.toString())).statusCode(202)
                .body("state", equalTo("waiting")).extract().path("id");
        course.patch("lessons/" + LESSON, "{\"title\": \"Écrit plus tard\"}").statusCode(200);
        assertThat(title(LESSON)).isNotEqualTo("Planifié");

        // When
        MovableClock.forward(Duration.ofHours(3));
        await().atMost(Duration.ofSeconds(60)).until(() -> title(LESSON).equals("Planifié"));

        // Then
        course.get("publications/planned").then().body("items.id", contains(plan))
                .body("items.state", contains("done")).body("items.number", contains(2));
        course.get("publications").then().body("items.number", contains(2, 1));
        course.get("lessons/" + LESSON).then().body("document.title", equalTo("Écrit plus tard")).body("state",
                equalTo("changed"));
        assertProblem(as("ines").delete(course.at("publications/planned/" + plan)), 409, "schedule-not-waiting");
    }

    @Test
    void aPlannedPublicationIsCancelledOrRefused() {
        course.patch("lessons/" + LESSON, "{\"title\": \"Planifié\"}").statusCode(200);
        String in = Instant.now().plus(Duration.ofHours(2)).toString();
        String cancelled = course.publish(Map.of("note", "Non.", "publishAt", in)).statusCode(202).extract()
                .path("id");
        course.publish(Map.of("note", "Oui.", "publishAt", in)).statusCode(202);
        as("ines").delete(course.at("publications/planned/" + cancelled)).then().statusCode(204);
        course.publish(Map.of("note", "Tout de suite.")).statusCode(201);

        MovableClock.forward(Duration.ofHours(3));
        await().atMost(Duration.ofSeconds(60)).until(() -> !course.read("publications/planned")
                .getList("items.state").contains("waiting"));

        course.get("publications/planned").then().body("items.state", not(hasItem("done")))
                .body("items.find { it.state == 'refused' }.refusal", equalTo("nothing-to-publish"))
                .body("items.find { it.state == 'cancelled' }.id", equalTo(cancelled));
        assertProblem(as("ines").delete(course.at("publications/planned/" + UUID.randomUUID())), 404,
                "publication-not-found");
    }

    @Test
    void theLatestIsWithdrawnAndItsWorkStaysInTheDraft() {
        String before = title(LESSON);
        course.patch("lessons/" + LESSON, "{\"title\": \"Une erreur\"}").statusCode(200);
        course.publish(Map.of("note", "Mieux ?")).statusCode(201);
        assertProblem(withdraw(1), 409, "not-the-latest");

        withdraw(2).then().statusCode(201).body("number", is(3));

        assertThat(title(LESSON)).isEqualTo(before);
        course.get("lessons/" + LESSON).then().body("document.title", equalTo("Une erreur")).body("state",
                equalTo("changed"));
        course.get("publications").then().body("items.state", contains("current", "withdrawn", "superseded"))
                .body("items[1].reason", equalTo("Une erreur s'y trouve."));
        assertProblem(withdraw(99), 404, "publication-not-found");
    }

    private io.restassured.response.Response withdraw(int number) {
        return as("ines").contentType(ContentType.JSON).body(Map.of("reason", "Une erreur s'y trouve."))
                .post(course.at("publications/" + number + "/withdrawal"));
    }

    @Test
    void anOldPublicationIsPutBackIntoTheDraftAndPublishedAgain() {
        String before = title(LESSON);
        course.patch("lessons/" + LESSON, "{\"title\": \"Autre\"}").statusCode(200);
        course.publish(Map.of("note", "Autre.")).statusCode(201);
        course.save("lessons/nouvelle", Map.of(), null).then().statusCode(200);

        as("ines").post(course.at("publications/1/restoration")).then().statusCode(200).body("changed", is(1));

        course.get("lessons/" + LESSON).then().body("document.title", equalTo(before));
        assertProblem(course.get("lessons/nouvelle"), 404, "part-not-found");
        course.get("lessons/nouvelle/history").then().body("items.act", contains("restored", "saved"));
        course.publish(Map.of("note", "Comme avant.", "edition", true)).statusCode(201)
                .body("version", equalTo("2.0.0"));
        assertThat(title(LESSON)).isEqualTo(before);
    }

    @Test
    void learnersKeepWhatTheyDidAndAttemptsGoOn() {
        // Given
        course.enrol("lea");
        course.complete("lea", LESSON);
        String quiz = "quiz-du-partenariat-a-l-alliance";
        String attempts = V1 + "/me/courses/" + course.key() + "/quizzes/" + quiz + "/attempts";
        String attempt = as("lea").contentType(ContentType.JSON).post(attempts).then().statusCode(201).extract()
                .path("id");
        String paper = as("lea").get(V1 + "/me/attempts/" + attempt).jsonPath().getString("questions");
        int percent = course.mine("lea").getInt("percent");

        // When the lesson and a question of the quiz go, and the outline without them is published
        course.patch("quizzes/" + quiz, "{\"questions\": " + JsonLists.write(
                course.read("quizzes/" + quiz).<String>getList("document.questions").subList(1, 9)) + "}")
                .statusCode(200);
        outlineWithout(LESSON);
        course.publish(Map.of("note", "Sans cette leçon.")).statusCode(201).body("version", equalTo("1.1.0"));

        // Then
        assertThat(course.mine("lea").getInt("percent")).isGreaterThanOrEqualTo(percent);
        assertThat(course.mine("lea").getList("retired")).containsExactly(LESSON);
        assertThat(as("lea").get(V1 + "/me/attempts/" + attempt).jsonPath().getString("questions")).isEqualTo(paper);
        as("lea").contentType(ContentType.JSON).post(V1 + "/me/attempts/" + attempt + "/submission").then()
                .statusCode(200);
    }

    private void outlineWithout(String lesson) {
        List<Map<String, Object>> outline = course.read("").getList("document.outline");
        List<Map<String, Object>> without = outline.stream().map(module -> {
            Map<String, Object> copy = new HashMap<>(module);
            copy.put("items", ((List<Map<String, Object>>) module.get("items")).stream()
                    .filter(item -> !lesson.equals(item.get("lesson"))).toList());
            return copy;
        }).toList();
        as("ines").contentType(ContentType.JSON).header("If-Match", course.tag("")).body(Map.of("outline", without))
                .put(course.at("outline")).then().statusCode(200);
        as("ines").header("If-Match", course.tag("lessons/" + lesson)).delete(course.at("lessons/" + lesson)).then()
                .statusCode(204);
    }

    @Test
    void whereTheOwnerWantsItASecondPersonApprovesOfExactlyThisDraft() {
        // Given
        as("ines").contentType(ContentType.JSON).body(Map.of("role", "reviewer")).put(course.at("team/paul")).then()
                .statusCode(200);
        assertProblem(as("paul").contentType(ContentType.JSON).body(Map.of("required", true)).put(course.at("review")),
                403, "course-role-insufficient");
        as("ines").contentType(ContentType.JSON).body(Map.of("required", true)).put(course.at("review")).then()
                .statusCode(200).body("required", is(true));
        course.patch("lessons/" + LESSON, "{\"title\": \"À relire\"}").statusCode(200);
        Map<String, String> note = Map.of("note", "Relu.");

        // Then
        assertProblem(course.publish(note).extract().response(), 409, "review-missing");
        String seen = course.tag("review");
        assertThat(approve("ines", seen)).isEqualTo(200);
        assertProblem(course.publish(note).extract().response(), 409, "review-missing");
        course.patch("lessons/" + LESSON, "{\"minutes\": 12}").statusCode(200);
        assertThat(approve("paul", seen)).isEqualTo(412);
        assertThat(approve("paul", course.tag("review"))).isEqualTo(200);
        course.get("review").then().body("approvals.by", contains(id("paul")));
        course.publish(note).statusCode(201);
        as("ines").delete(course.at("team/paul")).then().statusCode(204);
    }

    private int approve(String account, String tag) {
        return as(account).contentType(ContentType.JSON).header("If-Match", tag).body(Map.of("note", "Relu."))
                .put(course.at("review/approval")).statusCode();
    }

    @Test
    void ofManyWhoPublishAtOnceOneDoes() {
        course.patch("lessons/" + LESSON, "{\"title\": \"Une fois\"}").statusCode(200);

        List<Integer> statuses = Parallel.run(6,
                () -> course.publish(Map.of("note", "Au même moment.")).extract().statusCode());

        assertThat(statuses).containsOnlyOnce(201).filteredOn(status -> status != 201).containsOnly(409);
        course.get("publications").then().body("items.number", contains(2, 1));
    }

    @Test
    void theNumbersOfTheDryRunAreThoseAfterThePublication() {
        // Given
        course.enrol("lea");
        course.enrol("karim");
        course.complete("lea", LESSON);
        course.complete("lea", OTHER);
        course.complete("karim", LESSON);
        as("karim").contentType(ContentType.JSON)
                .post(V1 + "/me/courses/" + course.key() + "/quizzes/quiz-rassembler/attempts").then()
                .statusCode(201);
        outlineWithout(OTHER);
        course.patch("quizzes/quiz-rassembler", "{\"minutes\": 21}").statusCode(200);

        // When
        JsonPath dry = course.read("changes");

        // Then
        assertThat(dry.getInt("errors")).isZero();
        assertThat(dry.getInt("impact.learners")).isEqualTo(2);
        assertThat(dry.getInt("impact.items.find { it.key == 'qu-est-ce-qu-un-territoire' }.completed")).isEqualTo(1);
        assertThat(dry.getInt("impact.items.find { it.key == 'quiz-rassembler' }.openAttempts")).isEqualTo(1);
        assertThat(dry.getString("changes.find { it.key == 'qu-est-ce-qu-un-territoire' }.change"))
                .isEqualTo("removed");
        assertThat(dry.getInt("impact.before.meanPercentInHundredths"))
                .isEqualTo((course.mine("lea").getInt("percent") + course.mine("karim").getInt("percent")) * 100 / 2);
        course.publish(Map.of("note", "Sans elle.")).statusCode(201);
        assertThat(dry.getInt("impact.after.meanPercentInHundredths"))
                .isEqualTo((course.mine("lea").getInt("percent") + course.mine("karim").getInt("percent")) * 100 / 2);
        JsonPath after = course.read("changes");
        assertThat(after.getInt("impact.before.meanPercentInHundredths"))
                .isEqualTo(dry.getInt("impact.after.meanPercentInHundredths"));
        assertThat(after.getInt("impact.before.certified")).isEqualTo(dry.getInt("impact.after.certified"));
        course.get("changes").then().body("changes", empty()).body("moves", empty());
    }

    @Test
    void movesAreToldAsMoves() {
        List<Map<String, Object>> outline = course.read("").getList("document.outline");
        List<Map<String, Object>> turned = outline.reversed();
        as("ines").contentType(ContentType.JSON).header("If-Match", course.tag("")).body(Map.of("outline", turned))
                .put(course.at("outline")).then().statusCode(200);

        course.get("changes").then().body("changes.kind", contains("course")).body("moves.kind",
                hasItem("modules"));
    }

    private String title(String lesson) {
        return anyone().get(V1 + "/courses/" + course.key() + "/outline").then().statusCode(200).extract()
                .jsonPath().getString("modules.items.flatten().find { it.key == '" + lesson + "' }.title");
    }
}
