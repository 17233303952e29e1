package org.alliances.mooc.progress;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What completes a lesson is checked; and what is left before the certificate is told. Over HTTP. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class CompletionRulesTest {
    private static final String COURSE = "labo-des-regles";
    private static final String MINE = V1 + "/me/courses/" + COURSE;

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    @BeforeEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @Test
    void aLessonThatIsReadToItsEndIsCompleted() {
        // Given
        publish(lab().completion("lire", "read"));
        String last = lastParagraph();
        assertThat(item("lire", "completion")).isEqualTo("read");
        assertThat(item("dire", "completion")).isEqualTo("confirm");
        assertThat(item("essai", "completion")).isEqualTo("pass");

        // Then: not before
        JsonPath refused = assertProblem(complete("lire", "{}"), 409, "not-read-to-the-end");
        assertThat(refused.getString("lastParagraph")).isEqualTo(last);
        stand("lire", Map.of("paragraph", "1"), "2026-11-01T10:00:00Z").then().statusCode(200)
                .body("endReachedAt", nullValue());
        assertProblem(complete("lire", "{}"), 409, "not-read-to-the-end");
        assertProblem(complete("lire", "{\"position\":{\"paragraph\":\"1\"}}"), 409, "not-read-to-the-end");
        assertProblem(complete("lire", "{\"position\":{\"paragraph\":[]}}"), 400, "invalid-request");

        // When: she was there, and went back; the older place comes in later
        stand("lire", Map.of("paragraph", last), "2026-10-31T09:00:00Z").then().statusCode(200)
                .body("outcome", equalTo("superseded")).body("endReachedAt", equalTo("2026-10-31T09:00:00Z"));

        // Then
        complete("lire", "{}").then().statusCode(200);
        assertThat(item("lire", "state")).isEqualTo("completed");
    }

    @Test
    void aClaimBringsItsOwnEvidence() {
        publish(lab().completion("lire", "read"));

        complete("lire", "{\"position\":{\"paragraph\":\"" + lastParagraph() + "\"},\"source\":\"phone\"}").then()
                .statusCode(200);
        complete("lire", "{}").then().statusCode(200);

        as("lea").get(MINE + "/lessons/lire/position").then().statusCode(204);
        publish(lab().completion("lire", "hand-in"));
        assertThat(item("lire", "state")).isEqualTo("completed");
    }

    @Test
    void whatIsHandedInIsKeptAndCompletes() {
        // Given
        publish(lab().completion("dire", "hand-in"));
        as("lea").get(MINE + "/lessons/dire/journal").then().statusCode(200).body("items", empty());
        assertProblem(complete("dire", "{}"), 409, "not-handed-in");
        assertProblem(handIn("lea", "dire", " "), 400, "invalid-request");
        assertProblem(handIn("lea", "rien", "Un texte."), 404, "lesson-not-found");
        assertProblem(handIn("karim", "dire", "Un texte."), 403, "not-enrolled");

        // When
        handIn("lea", "dire", "Un texte.").then().statusCode(200).body("items.text", contains("Un texte."))
                .body("items.number", contains(1)).body("items[0].receivedAt", notNullValue());
        handIn("lea", "dire", "Un texte.").then().statusCode(200).body("items", hasSize(1));
        handIn("lea", "dire", "Un autre.").then().statusCode(200).body("items.text",
                contains("Un texte.", "Un autre."));

        // Then
        complete("dire", "{}").then().statusCode(200);
        as("lea").get(MINE + "/lessons/dire/journal").then().body("items", hasSize(2));
        String taught = V1 + "/teaching/courses/" + COURSE + "/learners/" + id("lea") + "/journal";
        assertProblem(as("paul").get(taught), 404, "course-not-found");
        as("admin").get(taught + "?limit=1").then().statusCode(200).body("items.text", contains("Un texte."))
                .body("nextCursor", notNullValue());
        assertProblem(as("admin").get(taught.replace(id("lea"), id("karim"))), 404, "learner-not-found");
    }

    @Test
    void whateverTheRuleACompletionTakesFewStatements() {
        publish(lab().completion("lire", "read").completion("dire", "hand-in")
                .requires("lire", "[{ completed: dire }, { score: { quiz: essai, percent: 50 } }]"));
        handIn("lea", "dire", "Un texte.").then().statusCode(200);
        assertThat(Statements.during(() -> complete("dire", "{}").then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(5);
        take("12");
        stand("lire", Map.of("paragraph", lastParagraph()), "2026-11-01T10:00:00Z").then().statusCode(200);

        assertThat(Statements.during(() -> complete("lire", "{}").then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> as("lea").get(MINE).then().statusCode(200))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theShortestListBeforeTheCertificateIsTold() {
        // Given: nothing said, everything that counts
        publish(lab());
        as("lea").get(MINE).then().body("certificate.rule", equalTo("everything-that-counts"))
                .body("certificate.met", is(false))
                .body("certificate.remaining.key", contains("lire", "dire", "essai"))
                .body("certificate.minutes", equalTo(15)).body("certificate.opensAt", nullValue());

        // When
        publish(lab().requires("essai", "[{ completed: dire }]").head(
                "certificate: { requires: [{ score: { quiz: essai, percent: 80 } }] }"));

        // Then
        as("lea").get(MINE).then().body("certificate.rule", equalTo("requirements"))
                .body("certificate.remaining.key", contains("dire", "essai"))
                .body("certificate.remaining.needed", contains(null, 80))
                .body("certificate.remaining.have", contains(nullValue(), nullValue()));
        complete("dire", "{}").then().statusCode(200);
        take("-7");
        as("lea").get(MINE).then().body("certificate.remaining.key", contains("essai"))
                .body("certificate.remaining.have", contains(0));
        take("12");
        as("lea").get(MINE).then().body("certificate.met", is(true)).body("certificate.remaining", empty())
                .body("percent", equalTo(66));
    }

    private static QuizLab lab() {
        return new QuizLab(COURSE).lesson("lire", "Le début.\n\nLa suite.\n\nLa fin.").lesson("dire", "Une leçon.")
                .quiz("essai", "questions: [combien]").number("combien", "12");
    }

    private void publish(QuizLab lab) {
        lab.publish(publishing);
        as("lea").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
    }

    private static String lastParagraph() {
        String html = as("lea").get(V1 + "/courses/" + COURSE + "/lessons/lire").then().statusCode(200).extract()
                .path("body.html");
        return html.substring(html.lastIndexOf("\"p-") + 1).substring(0, 14);
    }

    private static String item(String item, String field) {
        return as("lea").get(MINE).path("modules.items.flatten().find { it.key == '" + item + "' }." + field);
    }

    private static Response complete(String lesson, String body) {
        return as("lea").contentType(ContentType.JSON).body(body).put(MINE + "/lessons/" + lesson + "/completion");
    }

    private static Response stand(String lesson, Map<String, String> position, String at) {
        return as("lea").contentType(ContentType.JSON)
                .body(Map.of("position", position, "recordedAt", Instant.parse(at).toString()))
                .put(MINE + "/lessons/" + lesson + "/position");
    }

    private static Response handIn(String who, String lesson, String text) {
        return as(who).contentType(ContentType.JSON).body(Map.of("text", text))
                .put(MINE + "/lessons/" + lesson + "/journal");
    }

    private static void take(String number) {
        String attempt = as("lea").noContentType().post(MINE + "/quizzes/essai/attempts").then().statusCode(201)
                .extract().path("id");
        as("lea").contentType(ContentType.JSON).body(Map.of("kind", "numeric", "value", number))
                .put(V1 + "/me/attempts/" + attempt + "/responses/combien").then().statusCode(200);
        as("lea").noContentType().post(V1 + "/me/attempts/" + attempt + "/submission").then().statusCode(200);
    }
}
