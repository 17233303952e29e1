package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.alliances.mooc.seed.DemoCohortLoader;
import org.alliances.mooc.support.Authoring;
import org.alliances.mooc.support.DatabaseApart;
import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * An instructor writes a seventh module while forty people follow the course, publishes it alone, finds a mistake, mends
 * it, and goes back; over HTTP only.
 */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
@TestProfile(DatabaseApart.class)
class InstructorJourneyTest {
    private static final String MODULE = "et-sur-votre-territoire";
    private static final String CASE = "un-cas-a-relire";
    private static final String QUIZ = "quiz-et-sur-votre-territoire";
    private static final List<String> QUESTIONS = List.of("source-de-la-confiance", "statut-du-collectif-en-2016");
    private static final String ELSEWHERE = "face-a-face-cote-a-cote";
    private static final List<String> LEARNERS = IntStream.rangeClosed(1, 40).mapToObj("demo%02d"::formatted).toList();

    @Inject
    DemoCohortLoader cohort;

    private final Authoring course = Authoring.of(COURSE);

    @Test
    void aSeventhModuleIsWrittenPublishedMendedAndTakenBack() {
        cohort.load();
        Map<String, Integer> percents = percents();
        int enrolled = percents.size();
        assertThat(enrolled).isEqualTo(36);
        String openAttempt = openAttempt("demo08");
        String paper = as("demo08").get(V1 + "/me/attempts/" + openAttempt).jsonPath().getString("questions");
        String original = outline();

        writeTheModule();
        course.patch("lessons/" + ELSEWHERE, "{\"title\": \"Pas encore fini\"}").statusCode(200);

        refusedForTwoFindings();
        mended();
        JsonPath foretold = impact();
        int first = published(foretold);
        seenAsNewAndNothingLost(percents, openAttempt, paper);
        int mistake = mistakeSuperseded(first);
        restored(mistake, original, percents, openAttempt, paper);
    }

    private void writeTheModule() {
        Map<String, Object> study = new HashMap<>(course.read("lessons/sylver-geek").getMap("document"));
        study.putAll(Map.of("key", CASE, "title", "Un cas à relire", "sources", List.of("s01", "jamais-lue")));
        save("lessons/" + CASE, study);
        List<String> keys = new ArrayList<>();
        for (String question : QUESTIONS) {
            Map<String, Object> copy = new HashMap<>(course.read("questions/" + question).getMap("document"));
            keys.add("relire-" + question);
            copy.putAll(Map.of("key", keys.getLast(), "module", MODULE));
            save("questions/" + keys.getLast(), copy);
        }
        save("quizzes/" + QUIZ, Map.of("key", QUIZ, "title", "Quiz : et sur votre territoire", "module", MODULE,
                "minutes", 5, "passPercent", 160, "shuffle", Map.of("questions", true, "choices", true), "questions",
                keys));
        Map<String, Object> module = new HashMap<>(course.read("modules/rassembler").getMap("document"));
        module.putAll(Map.of("key", MODULE, "title", "Et sur votre territoire ?"));
        save("modules/" + MODULE, module);
        List<Map<String, Object>> outline = new ArrayList<>(course.read("").getList("document.outline"));
        outline.add(Map.of("module", MODULE, "items", List.of(Map.of("lesson", CASE), Map.of("quiz", QUIZ))));
        as("ines").contentType(ContentType.JSON).header("If-Match", course.tag("")).body(Map.of("outline", outline))
                .put(course.at("outline")).then().statusCode(200);
    }

    private void save(String part, Map<String, ?> document) {
        course.save(part, document, null).then().statusCode(200).body("state", equalTo("added"));
    }

    private void refusedForTwoFindings() {
        Response refused = publishModule("Un septième module.");
        assertProblem(refused, 409, "findings-refuse");
        refused.then().body("findings.rule", containsInAnyOrder("unknown-source", "out-of-range"))
                .body("findings.key", containsInAnyOrder(CASE, QUIZ))
                .body("findings.level", everyItem(equalTo("error")));
        course.get("findings?level=error").then().body("items.findAll { it.level == 'error' }.key",
                containsInAnyOrder(CASE, QUIZ));
        assertThat(outline()).doesNotContain(MODULE);
        assertThat(course.read("changes?modules=" + MODULE).getInt("errors")).isEqualTo(2);
    }

    private void mended() {
        course.patch("lessons/" + CASE, "{\"sources\": [\"s01\"]}").statusCode(200);
        course.patch("quizzes/" + QUIZ, "{\"passPercent\": 60}").statusCode(200);
        course.get("findings").then().body("items.findAll { it.level == 'error' }", empty());
        course.get("preview/lessons/" + CASE).then().statusCode(200).body("title", equalTo("Un cas à relire"));
    }

    /** What is touched is new: nobody is in it, and nobody's percent moves. */
    private JsonPath impact() {
        JsonPath changes = course.read("changes?modules=" + MODULE);
        assertThat(changes.getInt("errors")).isZero();
        assertThat(changes.getList("changes.key")).contains(COURSE, CASE, QUIZ, MODULE).doesNotContain(ELSEWHERE);
        assertThat(changes.getInt("impact.learners")).isEqualTo(36);
        assertThat(changes.getList("impact.items.key")).containsExactlyInAnyOrder(CASE, QUIZ);
        assertThat(changes.getList("impact.items.inside")).containsOnly(0);
        assertThat(changes.getList("impact.items.completed")).containsOnly(0);
        assertThat(changes.getMap("impact.after")).isEqualTo(changes.getMap("impact.before"));
        return changes;
    }

    private int published(JsonPath foretold) {
        Response published = publishModule("Un septième module : à vous d'essayer.");
        published.then().statusCode(201).body("modules", contains(MODULE)).body("state", equalTo("current"));
        JsonPath now = course.read("changes");
        assertThat(now.getMap("impact.before")).isEqualTo(foretold.getMap("impact.after"));
        assertThat(now.getList("changes.key")).containsExactly(ELSEWHERE);
        return published.path("number");
    }

    private void seenAsNewAndNothingLost(Map<String, Integer> percents, String openAttempt, String paper) {
        assertThat(outline()).contains(MODULE, CASE, QUIZ).doesNotContain("Pas encore fini");
        assertThat(percents()).isEqualTo(percents);
        as("demo01").get(MY_COURSE_PATH).then().statusCode(200).body("percent", is(100))
                .body("newMaterial.key", contains(CASE, QUIZ)).body("missing", empty())
                .body("certificate.met", is(true));
        as("demo01").get(COURSE_PATH + "/lessons/" + CASE).then().statusCode(200);
        assertThat(as("demo08").get(V1 + "/me/attempts/" + openAttempt).jsonPath().getString("questions"))
                .isEqualTo(paper);
        anyone().get(COURSE_PATH + "/publications").then().body("items[0].note",
                equalTo("Un septième module : à vous d'essayer."));
        complete("demo01");
        assertThat(percents().get("demo01")).isEqualTo(100);
    }

    private int mistakeSuperseded(int first) {
        course.patch("lessons/" + CASE, "{\"title\": \"Un cas à relire, corrigé\"}").statusCode(200);
        Response next = publishModule("Un titre était faux.");
        next.then().statusCode(201).body("number", is(first + 1));
        course.get("publications").then().body("items[0].state", equalTo("current")).body("items[1].state",
                equalTo("superseded"));
        as("demo01").get(COURSE_PATH + "/lessons/" + CASE).then().body("title", equalTo("Un cas à relire, corrigé"));
        return next.path("number");
    }

    private void restored(int mistake, String original, Map<String, Integer> percents, String openAttempt,
            String paper) {
        as("ines").post(course.at("publications/" + (mistake - 2) + "/restoration")).then().statusCode(200);
        course.publish(Map.of("note", "Le module reviendra.")).statusCode(201).body("number", is(mistake + 1));

        assertThat(JsonPath.from(outline()).getList("modules.key"))
                .isEqualTo(JsonPath.from(original).getList("modules.key"));
        assertThat(JsonPath.from(outline()).getList("modules.items.flatten().title"))
                .isEqualTo(JsonPath.from(original).getList("modules.items.flatten().title"));
        assertThat(percents()).isEqualTo(percents);
        as("demo01").get(MY_COURSE_PATH).then().body("retired", contains(CASE)).body("newMaterial", empty());
        course.get("lessons/" + ELSEWHERE + "/history").then().body("items.act", hasItem("saved"));
        course.get("lessons/" + CASE + "/history").then().body("items.act", not(empty()));
        assertThat(as("demo08").get(V1 + "/me/attempts/" + openAttempt).jsonPath().getString("questions"))
                .isEqualTo(paper);
        as("demo08").noContentType().post(V1 + "/me/attempts/" + openAttempt + "/submission").then().statusCode(200)
                .body("submittedAt", notNullValue());
    }

    private static Response publishModule(String note) {
        return as("ines").contentType(ContentType.JSON).body(Map.of("note", note, "modules", List.of(MODULE)))
                .post(Authoring.of(COURSE).at("publications"));
    }

    /** Of everybody who is enrolled. */
    private static Map<String, Integer> percents() {
        Map<String, Integer> percents = new TreeMap<>();
        LEARNERS.forEach(learner -> {
            Response mine = as(learner).get(MY_COURSE_PATH);
            if (mine.statusCode() == 200) {
                percents.put(learner, mine.path("percent"));
            } else {
                assertProblem(mine, 403, "not-enrolled");
            }
        });
        return percents;
    }

    private static String openAttempt(String learner) {
        return as(learner).get(MY_COURSE_PATH).then().statusCode(200).extract().jsonPath()
                .getString("modules.items.flatten().find { it.openAttempt != null }.openAttempt");
    }

    private static void complete(String learner) {
        String lesson = MY_COURSE_PATH + "/lessons/" + CASE;
        String option = as(learner).get(COURSE_PATH + "/lessons/" + CASE).path("caseStudy.decision.options[0].key");
        as(learner).contentType(ContentType.JSON).body(Map.of("option", option, "reason", "À essayer."))
                .put(lesson + "/decision").then().statusCode(200);
        as(learner).contentType(ContentType.JSON).body(Map.of()).put(lesson + "/completion").then().statusCode(200);
    }

    private static String outline() {
        return anyone().get(COURSE_PATH + "/outline").then().statusCode(200).extract().asString();
    }
}
