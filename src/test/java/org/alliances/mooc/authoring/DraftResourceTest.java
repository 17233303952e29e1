package org.alliances.mooc.authoring;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.Authoring;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class DraftResourceTest {
    private static final String LESSON = "lessons/face-a-face-cote-a-cote";

    private Authoring course;

    @BeforeEach
    void aCopyOfTheCourse() {
        course = Authoring.copy();
    }

    @Test
    void aTemplateIsCopiedAsPublishedByWhoMayNotReadIt() {
        Authoring template = Authoring.published();
        String lesson = "lessons/face-a-face-cote-a-cote";
        assertThat(beginAsPaul(template.key(), "trop-tot")).isEqualTo(404);
        template.patch("", "{\"template\": true}").statusCode(200);
        template.publish(Map.of("note", "Prenez-le comme modèle.")).statusCode(201);
        template.patch(lesson, "{\"title\": \"Encore un brouillon\"}").statusCode(200);
        as("paul").get(V1 + "/authoring/templates").then().statusCode(200).body("items.course",
                hasItem(template.key()));
        String copy = "modele-" + template.key();

        assertThat(beginAsPaul(template.key(), copy)).isEqualTo(201);

        String mine = Authoring.COURSES + "/" + copy;
        as("paul").get(mine).then().statusCode(200).body("document.key", equalTo(copy))
                .body("document.template", nullValue());
        as("paul").get(mine + "/" + lesson).then().statusCode(200)
                .body("document.title", not(equalTo("Encore un brouillon"))).body("state", equalTo("added"));
        as("paul").get(mine + "/findings").then().body("items.findAll { it.level == 'error' }", empty());
        assertProblem(as("paul").get(template.at(lesson)), 404, "course-not-found");
        as("admin").delete(V1 + "/admin/courses/" + copy + "/grants/paul").then().statusCode(204);
    }

    private static int beginAsPaul(String from, String key) {
        return as("paul").contentType(ContentType.JSON).body(Map.of("key", key, "title", "Le mien", "copyOf", from))
                .post(Authoring.COURSES).statusCode();
    }

    @Test
    void aCopyKeepsTheKeysAndIsSeenByItsMakerOnly() {
        course.get("").then().statusCode(200).body("document.key", equalTo(course.key()))
                .body("document.title", equalTo("Un cours pour essayer")).body("state", equalTo("added"));
        course.get(LESSON).then().body("document.title", equalTo("Face à face, côte à côte"));
        as("ines").get(Authoring.COURSES).then().body("items.find { it.key == '" + course.key() + "' }.role",
                equalTo("owner")).body("items.find { it.key == '" + course.key() + "' }.publication", is(0));
        assertProblem(as("paul").get(course.at("")), 404, "course-not-found");
        assertProblem(anyone().get(V1 + "/courses/" + course.key()), 404, "course-not-found");
        assertProblem(as("ines").contentType(ContentType.JSON)
                .body(Map.of("key", course.key(), "title", "Encore")).post(Authoring.COURSES), 409, "course-exists");
        assertProblem(as("paul").contentType(ContentType.JSON)
                .body(Map.of("key", "un-vol", "title", "Un vol", "copyOf", course.key())).post(Authoring.COURSES), 404,
                "course-not-found");
    }

    @Test
    void anEmptyCourseSaysWhatItLacks() {
        String key = course.key() + "-vide";
        as("paul").contentType(ContentType.JSON).body(Map.of("key", key, "title", "Rien encore"))
                .post(Authoring.COURSES).then().statusCode(201).body("role", equalTo("owner"));

        as("paul").get(Authoring.COURSES + "/" + key + "/findings").then().statusCode(200)
                .body("items.findAll { it.level == 'error' }.kind", hasItem("course"))
                .body("items.rule", hasItem("missing-field"));
        as("admin").delete(V1 + "/admin/courses/" + key + "/grants/paul").then().statusCode(204);
    }

    @Test
    void aSaveIsARevisionWithWhoWhenAndWhy() {
        // Given
        String first = course.tag(LESSON);
        String before = course.read(LESSON).getString("document.title");

        // When
        String second = course.patch(LESSON, "{\"title\": \"Côte à côte\"}").statusCode(200)
                .body("state", equalTo("added")).body("savedBy", equalTo(id("ines")))
                .body("document.title", equalTo("Côte à côte")).extract().header("ETag");
        as("ines").contentType("application/merge-patch+json; charset=utf-8").header("If-Match", second)
                .body("{\"minutes\": 7}").queryParam("note", "Plus court.").patch(course.at(LESSON)).then()
                .statusCode(200);

        // Then
        course.get(LESSON + "/history").then().body("items.revision", contains(3, 2, 1))
                .body("items.act", contains("saved", "saved", "copied"))
                .body("items.note", contains(equalTo("Plus court."), nullValue(), nullValue()));
        course.get(LESSON + "/history?limit=2").then().body("items.revision", contains(3, 2));
        course.get(LESSON + "/history/1").then().body("document.title", equalTo(before))
                .body("changes.pointer", contains("/minutes", "/title"))
                .body("changes[1].words.kind", hasItem("removed"));
        course.get(LESSON + "/history/1?with=2").then().body("changes.pointer", contains("/title"));
        assertProblem(as("ines").header("If-Match", first).put(course.at(LESSON + "/history/1/restoration")), 412,
                "precondition-failed");
        as("ines").header("If-Match", course.tag(LESSON)).put(course.at(LESSON + "/history/1/restoration")).then()
                .statusCode(200).header("ETag", first).body("document.title", equalTo(before));
        course.get(LESSON + "/history").then().body("items.act", contains("restored", "saved", "saved", "copied"));
        assertProblem(course.get(LESSON + "/history/9"), 404, "part-revision-not-found");
        assertProblem(course.get(LESSON + "/history/x"), 404, "part-revision-not-found");
    }

    @Test
    void theSecondOfTwoEditorsGetsTheDifferenceAndCanMerge() {
        // Given
        String read = course.tag(LESSON);
        course.patch(LESSON, "{\"title\": \"Côte à côte, enfin\"}").statusCode(200);

        // When
        Response refused = as("ines").contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", read)
                .body("{\"minutes\": 9}").patch(course.at(LESSON));

        // Then
        assertProblem(refused, 412, "precondition-failed");
        refused.then().body("current.title", equalTo("Côte à côte, enfin")).body("savedBy", equalTo(id("ines")))
                .body("changes.pointer", contains("/title")).body("changes[0].words.kind", hasItem("added"));
        String now = refused.jsonPath().getString("tag");
        as("ines").contentType("application/merge-patch+json; charset=utf-8").header("If-Match", "\"" + now + "\"")
                .body("{\"minutes\": 9}").patch(course.at(LESSON)).then().statusCode(200)
                .body("document.title", equalTo("Côte à côte, enfin")).body("document.minutes", is(9));
        assertProblem(as("ines").contentType("application/merge-patch+json; charset=utf-8").body("{\"minutes\": 8}")
                .patch(course.at(LESSON)), 428, "precondition-required");
    }

    @Test
    void ofManyAtOnceOneSavesAndNoneIsLost() {
        String read = course.tag(LESSON);
        AtomicInteger minutes = new AtomicInteger(20);
        List<Integer> statuses = Parallel.run(8,
                () -> as("ines").contentType("application/merge-patch+json; charset=utf-8")
                        .header("If-Match", read).body("{\"minutes\": %d}".formatted(minutes.incrementAndGet()))
                        .patch(course.at(LESSON))
                        .statusCode());

        assertThat(statuses).containsOnlyOnce(200).filteredOn(status -> status != 200).containsOnly(412);
        course.get(LESSON + "/history").then().body("items.size()", is(2));
    }

    @Test
    void savingWhatIsThereChangesNothing() {
        Map<String, Object> document = course.read(LESSON).getMap("document");
        course.save(LESSON, document, null).then().statusCode(200);
        Map<String, Object> reordered = new HashMap<>(document);
        reordered.put("objectives", document.get("objectives"));
        course.save(LESSON, reordered, "\"other\"").then().statusCode(200);

        course.get(LESSON + "/history").then().body("items.size()", is(1));
    }

    @Test
    void aPartIsTakenOutAndComesBack() {
        assertProblem(as("ines").delete(course.at(LESSON)), 428, "precondition-required");
        as("ines").header("If-Match", course.tag(LESSON)).delete(course.at(LESSON)).then().statusCode(204);
        as("ines").header("If-Match", "*").delete(course.at(LESSON)).then().statusCode(204);

        assertProblem(course.get(LESSON), 404, "part-not-found");
        course.get("findings").then().body("items.findAll { it.level == 'error' }.rule", hasItem("unknown-lesson"));
        as("ines").put(course.at(LESSON + "/history/1/restoration")).then().statusCode(200);
        course.get("findings").then().body("items.findAll { it.level == 'error' }.size()", is(0));
    }

    @Test
    void whatIsNoPartIsRefused() {
        assertProblem(course.save("lessons/nouvelle", Map.of("key", "autre"), null), 400, "not-a-part");
        assertProblem(as("ines").contentType(ContentType.JSON).body("[1]").put(course.at("lessons/nouvelle")), 400,
                "not-a-part");
        assertProblem(as("ines").contentType(ContentType.JSON).body("{").put(course.at("lessons/nouvelle")), 400,
                "malformed-json");
        assertProblem(as("ines").contentType(ContentType.JSON).body("{\"a\":1,\"a\":2}")
                .put(course.at("lessons/nouvelle")), 400, "malformed-json");
        assertProblem(as("ines").contentType(ContentType.JSON).body("{}").put(course.at("lessons/Majuscule")), 404,
                "part-not-found");
        assertProblem(as("ines").contentType(ContentType.JSON).body("{}").put(course.at("gadgets/nouvelle")), 404,
                "not-found");
        assertProblem(as("ines").contentType(ContentType.JSON).header("If-Match", course.tag(""))
                .body("{\"outline\": 3}").put(course.at("outline")), 400, "not-a-part");
        course.save("lessons/nouvelle", Map.of(), null).then().statusCode(200)
                .body("document.key", equalTo("nouvelle"));
        course.get("findings").then().body("items.findAll { it.key == 'nouvelle' }.rule", hasItem("missing-field"));
    }

    @Test
    void findingsSpeakBothLanguagesAndNameTheirPlace() {
        course.patch(LESSON, "{\"sources\": [\"jamais\"], \"body\": \"Un.\\n\\n#### Trop profond\\n\"}")
                .statusCode(200);

        course.get("findings").then().body("items.find { it.rule == 'unknown-source' }.pointer",
                equalTo("/sources/0")).body("items.find { it.rule == 'unknown-source' }.kind", equalTo("lessons"));
        String french = course.read("findings").getString("items.find { it.rule == 'heading-level' }.message");
        String english = as("ines").header("Accept-Language", "en").get(course.at("findings")).jsonPath()
                .getString("items.find { it.rule == 'heading-level' }.message");
        assertThat(english).isNotEqualTo(french);
        course.get("findings").then().body("items.find { it.rule == 'heading-level' }.line", is(3));
    }

    @Test
    void onlyAFindingAboutAccessibilityIsWaivedAndItsReasonIsKept() {
        course.patch(LESSON, "{\"sources\": [\"jamais\"], \"body\": \"Un.\\n\\n#### Trop profond\\n\"}")
                .statusCode(200);

        assertProblem(waive("unknown-source", "/sources/0"), 409, "finding-not-waivable");
        assertProblem(waive("heading-level", "/title"), 404, "finding-not-found");
        waive("heading-level", "/body").then().statusCode(204);

        course.get("findings").then().body("items.find { it.rule == 'heading-level' }.waived",
                equalTo("Comme dans l'original."));
        as("ines").get(V1 + "/teaching/courses/" + Api.COURSE + "/audit").then().statusCode(200);
        as("admin").get(V1 + "/teaching/courses/" + course.key() + "/audit?action=finding-waived").then()
                .body("items[0].reason", equalTo("Comme dans l'original."));
    }

    private Response waive(String rule, String pointer) {
        return as("ines").contentType(ContentType.JSON)
                .body(Map.of("kind", "lessons", "key", "face-a-face-cote-a-cote", "rule", rule, "pointer", pointer,
                        "reason", "Comme dans l'original."))
                .put(course.at("findings/waiver"));
    }

    @Test
    void whoOnlyReviewsReadsAndDoesNotWrite() {
        as("admin").contentType(ContentType.JSON).body(Map.of("role", "reviewer"))
                .put(V1 + "/admin/courses/" + course.key() + "/grants/paul").then().statusCode(200);

        as("paul").get(course.at(LESSON)).then().statusCode(200);
        as("paul").get(course.at("findings")).then().statusCode(200);
        assertProblem(as("paul").contentType(ContentType.JSON).body("{}").put(course.at("lessons/nouvelle")), 403,
                "course-role-insufficient");
        assertProblem(as("paul").contentType(ContentType.JSON).body(Map.of("note", "x"))
                .post(course.at("publications")), 403, "course-role-insufficient");
        as("admin").delete(V1 + "/admin/courses/" + course.key() + "/grants/paul").then().statusCode(204);
        assertProblem(as("paul").get(course.at(LESSON)), 404, "course-not-found");
    }
}
