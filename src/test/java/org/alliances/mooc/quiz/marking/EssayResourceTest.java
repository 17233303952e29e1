package org.alliances.mooc.quiz.marking;

import static org.alliances.mooc.quiz.marking.MarkingLab.COURSE;
import static org.alliances.mooc.quiz.marking.MarkingLab.ESSAYS;
import static org.alliances.mooc.quiz.marking.MarkingLab.TEXT;
import static org.alliances.mooc.quiz.marking.MarkingLab.address;
import static org.alliances.mooc.quiz.marking.MarkingLab.attempt;
import static org.alliances.mooc.quiz.marking.MarkingLab.essay;
import static org.alliances.mooc.quiz.marking.MarkingLab.handIn;
import static org.alliances.mooc.quiz.marking.MarkingLab.mark;
import static org.alliances.mooc.quiz.marking.MarkingLab.markFinally;
import static org.alliances.mooc.quiz.marking.MarkingLab.notices;
import static org.alliances.mooc.quiz.marking.MarkingLab.put;
import static org.alliances.mooc.quiz.marking.MarkingLab.queue;
import static org.alliances.mooc.quiz.marking.MarkingLab.release;
import static org.alliances.mooc.quiz.marking.MarkingLab.releaseAll;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.alliances.mooc.item.Response.Essay;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.quiz.AttemptLedger;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Essays from the hand-in to the release, over HTTP. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class EssayResourceTest {
    private static final int CROWD = 50;

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    AttemptLedger attempts;
    @Inject
    EntityManager entities;

    @BeforeEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @Test
    void anEssayIsMarkedReleasedAndRead() {
        // Given
        MarkingLab.publish(publishing, "");
        String id = handIn("lea");
        String address = address("lea", id);
        JsonPath waiting = queue("ines", "waiting");
        assertThat(waiting.getList("items")).hasSize(1);
        assertThat(waiting.getString("items[0].learner")).isEqualTo(id("lea"));
        assertThat(waiting.getString("items[0].attempt")).isEqualTo(id);
        assertThat(waiting.getString("items[0].quiz")).isEqualTo("lettres");
        assertThat(waiting.getInt("items[0].words")).isEqualTo(6);
        assertThat(waiting.getInt("items[0].finalMarks")).isZero();
        assertThat(waiting.getString("items[0].submittedAt"))
                .isEqualTo(attempt("lea", id).getString("submittedAt"));
        essay("ines", address).then().statusCode(200).header("ETag", nullValue()).body("text", equalTo(TEXT))
                .body("prompt", equalTo("Écrivez à un voisin.")).body("guidance", equalTo("CONSEIL-severe"))
                .body("rubric.key", contains("apports", "clarte")).body("rubric[0].levels.points", contains(0, 1.5f, 3))
                .body("minWords", is(5)).body("maxWords", is(200)).body("points", is(5)).body("markers", is(1))
                .body("myMark", nullValue()).body("otherMarks", empty()).body("agreedPoints", nullValue());

        // When
        String draft = put("ines", address, mark("1.5", null, null, false), null).then().statusCode(200)
                .body("state", equalTo("waiting")).body("myMark.final", is(false)).body("myMark.points", nullValue())
                .extract().header("ETag");
        assertThat(queue("ines", "waiting").getBoolean("items[0].myMark.final")).isFalse();
        assertThat(queue("paul", "waiting").getMap("items[0].myMark")).isNull();
        put("ines", address, mark("1.5", "2", "Vous nommez les **apports**.", true), draft).then().statusCode(200)
                .body("state", equalTo("marked")).body("myMark.number", is(1)).body("agreedPoints", is(3.5f));

        // Then
        assertThat(queue("ines", "waiting").getList("items")).isEmpty();
        assertThat(queue("ines", "marked").getList("items")).hasSize(1);
        JsonPath before = attempt("lea", id);
        assertThat(before.getInt("result.awaiting")).isEqualTo(1);
        assertThat(before.getString("result.questions[0].correctness")).isEqualTo("awaiting");
        assertThat(before.getMap("result.questions[0].marking")).isNull();
        assertThat(notices("lea").getList("items")).isEmpty();

        // When
        JsonPath release = release(Map.of("reason", "Les lettres sont lues.")).then().statusCode(200).extract()
                .jsonPath();

        // Then: 1 of 6 before, 4.5 of 6 after.
        assertThat(release.getInt("released")).isEqualTo(1);
        assertThat(release.getString("attempts[0].before.points")).isEqualTo("1");
        assertThat(release.getInt("attempts[0].before.awaiting")).isEqualTo(1);
        assertThat(release.getString("attempts[0].after.points")).isEqualTo("4.5");
        assertThat(release.getInt("attempts[0].after.percent")).isEqualTo(75);
        assertThat(release.getBoolean("attempts[0].after.passed")).isTrue();
        as("lea").get(V1 + "/me/attempts/" + id).then().body("result.awaiting", is(0))
                .body("result.points", is(4.5f)).body("result.passed", is(true))
                .body("result.questions[0].points", is(3.5f))
                .body("result.questions[0].correctness", equalTo("partial"))
                .body("result.questions[0].marking.criteria.points", contains(1.5f, 2))
                .body("result.questions[0].marking.criteria.maximum", contains(3, 2))
                .body("result.questions[0].marking.criteria.level", contains("GRILLE-nommes", "GRILLE-clair"))
                .body("result.questions[0].marking.comments", contains("Vous nommez les **apports**."))
                .body("result.questions[0].marking.releasedAt", notNullValue())
                .body("result.questions[1].marking", nullValue());
        as("lea").get(V1 + "/me/courses/" + COURSE).then().body("modules[0].items[0].state", equalTo("completed"))
                .body("modules[0].items[0].bestScore.percent", is(75));
        JsonPath told = notices("lea");
        assertThat(told.getList("items.kind")).containsExactly("essay-graded");
        assertThat(told.getString("items[0].pointsAfter")).isEqualTo("4.5");
        assertThat(told.getString("items[0].reason")).isEqualTo("Les lettres sont lues.");
        assertThat(audited()).containsExactly("essays-released", "essay-marked");
        // Submitted again, the answer is that of the result as it is now.
        MarkingLab.submit("lea", id).then().statusCode(200).body("questions[0].marking.comments", hasSize(1));

        // When
        JsonPath again = releaseAll();

        // Then
        assertThat(again.getInt("released")).isZero();
        assertThat(again.getList("attempts")).isEmpty();
        assertThat(notices("lea").getList("items")).hasSize(1);
    }

    @Test
    void twoMarkersDoNotSeeEachOtherBeforeBothAreDone() {
        // Given
        MarkingLab.publish(publishing, "markers: 2");
        String id = handIn("lea");
        String address = address("lea", id);

        // When
        markFinally("ines", address, "3", "2");

        // Then
        essay("paul", address).then().body("state", equalTo("waiting")).body("finalMarks", is(1))
                .body("otherMarks", empty()).body("myMark", nullValue()).body("agreedPoints", nullValue());
        put("paul", address, mark("0", null, null, false), null).then().statusCode(200).body("otherMarks", empty());
        assertThat(essay("paul", address).asString()).doesNotContain("COMMENTAIRE de ines");
        assertThat(queue("paul", "waiting").getInt("items[0].finalMarks")).isEqualTo(1);

        // When
        String draft = essay("paul", address).header("ETag");
        put("paul", address, mark("0", "2", "COMMENTAIRE de paul", true), draft).then().statusCode(200)
                .body("state", equalTo("marked")).body("myMark.number", is(2))
                .body("otherMarks.comment", contains("COMMENTAIRE de ines")).body("agreedPoints", is(3.5f));
        releaseAll();

        // Then: the mean of 3 and 0 is a level, that of both is exact.
        as("lea").get(V1 + "/me/attempts/" + id).then().body("result.questions[0].points", is(3.5f))
                .body("result.questions[0].marking.criteria.points", contains(1.5f, 2))
                .body("result.questions[0].marking.comments",
                        contains("COMMENTAIRE de ines", "COMMENTAIRE de paul"));
    }

    @Test
    void aMeanBetweenTwoLevelsHasNoDescription() {
        MarkingLab.publish(publishing, "markers: 2");
        String id = handIn("lea");
        String address = address("lea", id);
        markFinally("ines", address, "3", "2");
        markFinally("paul", address, "1.5", "0");
        releaseAll();

        as("lea").get(V1 + "/me/attempts/" + id).then().body("result.questions[0].points", is(3.25f))
                .body("result.questions[0].marking.criteria.points", contains(2.25f, 1))
                .body("result.questions[0].marking.criteria.level", contains(nullValue(), nullValue()));
    }

    @Test
    void onePersonCannotGiveBothMarks() {
        MarkingLab.publish(publishing, "markers: 2");
        String address = address("lea", handIn("lea"));
        markFinally("ines", address, "3", "2");
        String tag = essay("ines", address).header("ETag");
        Map<String, Object> second = mark("0", "0", "Encore moi.", true);
        second.put("number", 2);

        assertProblem(put("ines", address, second, tag), 409, "one-mark-each");
        essay("ines", address).then().body("finalMarks", is(1)).body("myMark.levels.apports", is(3));
        second.put("number", 1);
        assertProblem(put("paul", address, second, null), 409, "essay-fully-marked");
    }

    @Test
    void aMarkIsChangedByItsGiverUntilTheRelease() {
        // Given
        MarkingLab.publish(publishing, "");
        String id = handIn("lea");
        String address = address("lea", id);
        markFinally("ines", address, "3", "2");
        String tag = essay("ines", address).header("ETag");

        // Then
        assertProblem(put("paul", address, mark("0", "0", "Non.", true), null), 409, "essay-fully-marked");
        assertProblem(put("paul", address, mark("0", null, null, false), null), 409, "essay-fully-marked");
        assertProblem(put("ines", address, mark("0", "2", "Relu.", true), null), 428, "precondition-required");
        assertProblem(put("ines", address, mark("0", "2", "Relu.", true), "\"9-abc\""), 412, "precondition-failed");
        // What was said already needs no condition.
        put("ines", address, mark("3.0", "2", "COMMENTAIRE de ines", true), null).then().statusCode(200).header("ETag",
                equalTo(tag));

        // When
        String draft = put("ines", address, mark("3", "2", "Je relis.", false), tag).then().statusCode(200)
                .body("state", equalTo("waiting")).body("finalMarks", is(0)).extract().header("ETag");
        assertThat(draft).isNotEqualTo(tag);
        assertThat(releaseAll().getInt("released")).isZero();
        put("ines", address, mark("0", "2", "Relu.", true), draft).then().statusCode(200);
        releaseAll();

        // Then
        String last = essay("ines", address).header("ETag");
        assertProblem(put("ines", address, mark("3", "2", "Trop tard.", true), last), 409, "mark-released");
        assertProblem(put("ines", address, mark("3", "2", null, false), last), 409, "mark-released");
        assertThat(attempt("lea", id).getString("result.questions[0].points")).isEqualTo("2");
        assertThat(audited()).containsExactly("essays-released", "essay-marked", "essay-mark-withdrawn",
                "essay-marked");
    }

    @Test
    void aFirstMarkTakesNoCondition() {
        MarkingLab.publish(publishing, "");
        String address = address("lea", handIn("lea"));

        assertProblem(put("ines", address, mark("3", "2", "Bien.", true), "\"0-abc\""), 412, "precondition-failed");
        essay("ines", address).then().body("finalMarks", is(0));
    }

    @Test
    void marksFitTheRubric() {
        MarkingLab.publish(publishing, "");
        String address = address("lea", handIn("lea"));

        assertFields(put("ines", address, mark("2", null, null, true), null), "invalid-mark", "comment",
                "levels.apports", "levels.clarte");
        assertFields(put("ines", address, mark("2", null, null, false), null), "invalid-mark", "levels.apports");
        assertFields(put("ines", address, Map.of("levels", Map.of("style", 1), "final", false), null), "invalid-mark",
                "levels.style");
        assertFields(put("ines", address, mark("3", "2", "  ", true), null), "invalid-mark", "comment");
        for (String wrong : List.of("{}", "{\"levels\":{}}", "{\"final\":true}",
                "{\"levels\":{\"apports\":null},\"final\":false}",
                "{\"levels\":{\"apports\":1e999999},\"final\":false}",
                "{\"levels\":{},\"final\":false,\"number\":3}", "{\"levels\":{},\"final\":false,\"points\":3}",
                "{\"levels\":{},\"final\":false,\"comment\":\"" + "x".repeat(10_001) + "\"}")) {
            assertProblem(as("ines").contentType(ContentType.JSON).body(wrong).put(address + "/mark"), 400,
                    "invalid-request");
        }
        assertThat(database.count("select count(*) from quiz_essay_mark")).isZero();
    }

    @Test
    void whoHasNoGrantFindsNoCourse() {
        MarkingLab.publish(publishing, "");
        String address = address("lea", handIn("lea"));
        MarkingLab.withdraw("paul");

        assertProblem(as("paul").get(ESSAYS), 404, "course-not-found");
        assertProblem(essay("paul", address), 404, "course-not-found");
        assertProblem(put("paul", address, mark("3", "2", "Bien.", true), null), 404, "course-not-found");
        assertProblem(as("lea").get(ESSAYS), 403, "forbidden");
        assertProblem(essay("lea", address), 403, "forbidden");
        MarkingLab.grant("paul", "editor");
        assertProblem(as("paul").get(ESSAYS), 403, "course-role-insufficient");
        as("admin").get(ESSAYS).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void whatIsNotInTheCourseIsNotFound() {
        MarkingLab.publish(publishing, "");
        String address = address("lea", handIn("lea"));
        String open = address("lea", MarkingLab.start("lea"));
        List<String> missing = List.of(open, address("karim", address.split("/")[8]), address + "-autre",
                address.replace("/lettre", "/un"));

        for (String nowhere : missing) {
            assertProblem(essay("ines", nowhere), 404, "essay-not-found");
            assertProblem(put("ines", nowhere, mark("3", "2", "Bien.", true), null), 404, "essay-not-found");
            assertProblem(reopen(nowhere, "Pourquoi pas ?"), 404, "essay-not-found");
            assertProblem(release(MarkingLab.named(address, nowhere)), 404, "essay-not-found");
        }
        assertProblem(as("ines").get(ESSAYS + "?state=autre"), 400, "invalid-request");
        assertProblem(as("ines").get(ESSAYS + "?quiz=Pas%20une"), 400, "invalid-request");
        assertProblem(as("ines").get(ESSAYS + "?cursor=abc"), 400, "invalid-request");
        as("ines").get(ESSAYS + "?quiz=autre").then().statusCode(200).body("items", empty());
        as("ines").get(ESSAYS + "?quiz=lettres").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void theQueueGoesFromTheLongestWaitingOnPageByPage() {
        MarkingLab.publish(publishing, "");
        List<String> handedIn = new ArrayList<>();
        for (String account : List.of("karim", "lea", "karim")) {
            handedIn.add(handIn(account));
        }

        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = as("ines").get(ESSAYS + "?limit=1" + cursor).then().statusCode(200).extract().jsonPath();
            found.addAll(page.getList("items.attempt"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);

        assertThat(found).isEqualTo(handedIn);
    }

    @Test
    void onlyWhatIsNamedAndMarkedIsReleased() {
        // Given
        MarkingLab.publish(publishing, "");
        String lea = address("lea", handIn("lea"));
        String karim = address("karim", handIn("karim"));
        markFinally("ines", lea, "3", "2");

        // When
        JsonPath named = release(MarkingLab.named(karim)).then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(named.getInt("released")).isZero();
        assertThat(named.getInt("leftOut")).isEqualTo(1);
        assertThat(named.getList("leftOutEssays.state")).containsExactly("waiting");
        assertThat(release(Map.of("quiz", "autre")).then().statusCode(200).extract().jsonPath().getInt("released"))
                .isZero();
        JsonPath all = releaseAll();
        assertThat(all.getInt("released")).isEqualTo(1);
        assertThat(all.getList("attempts.learner")).containsExactly(id("lea"));
        assertThat(all.getInt("leftOut")).isEqualTo(1);
        assertThat(all.getList("leftOutEssays.learner")).containsExactly(id("karim"));
        assertThat(release(MarkingLab.named(lea)).then().extract().jsonPath().getList("leftOutEssays.state"))
                .containsExactly("released");
        for (String wrong : List.of("{\"essays\":[]}", "{\"quiz\":\"Pas une\"}", "{\"essays\":[{}]}",
                "{\"reason\":\"" + "x".repeat(501) + "\"}", "{\"autre\":1}")) {
            assertProblem(as("ines").contentType(ContentType.JSON).body(wrong).post(ESSAYS + "/release"), 400,
                    "invalid-request");
        }
    }

    @Test
    void fiftyReleasesAtOnceAreOne() {
        // Given
        MarkingLab.publish(publishing, "");
        String id = handIn("lea");
        markFinally("ines", address("lea", id), "3", "2");
        Tokens.of("ines");

        // When
        List<Integer> released = Parallel.run(CROWD, () -> releaseAll().getInt("released"));

        // Then
        assertThat(released.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(notices("lea").getList("items")).hasSize(1);
        assertThat(audited()).containsExactly("essays-released", "essay-marked");
        assertThat(attempt("lea", id).getString("result.points")).isEqualTo("6");
    }

    @Test
    void twoMarkersAtOnceTakeOneNumberEach() {
        // Given
        MarkingLab.publish(publishing, "markers: 2");
        String address = address("lea", handIn("lea"));
        List.of("ines", "paul", "admin").forEach(Tokens::of);

        // When
        List<Integer> answers = new ArrayList<>();
        Parallel.each(List.of("ines", "paul", "admin", "ines", "paul"), marker -> {
            int status = put(marker, address, mark("3", "2", "COMMENTAIRE de " + marker, true), null).statusCode();
            synchronized (answers) {
                answers.add(status);
            }
        });

        // Then: of three people two came first, and whoever repeats herself is answered as before.
        assertThat(answers).containsOnly(200, 409);
        assertThat(database.count("select count(*) from quiz_essay_mark where mark_number is not null")).isEqualTo(2);
        assertThat(database.count("select count(distinct mark_number) from quiz_essay_mark")).isEqualTo(2);
        essay("admin", address).then().body("state", equalTo("marked")).body("finalMarks", is(2));
    }

    @Test
    void aReleasedMarkIsReopenedAndItsLearnerSeesNoChangeBeforeTheNextRelease() {
        // Given
        MarkingLab.publish(publishing, "");
        String id = handIn("lea");
        String address = address("lea", id);
        assertProblem(reopen(address, "Trop tôt."), 409, "mark-not-released");
        markFinally("ines", address, "0", "0");
        assertProblem(reopen(address, "Trop tôt."), 409, "mark-not-released");
        releaseAll();
        assertProblem(reopen(address, " "), 400, "invalid-request");

        // When
        reopen(address, "Lu trop vite.").then().statusCode(200).body("state", equalTo("marked"));
        String tag = essay("ines", address).header("ETag");
        put("ines", address, mark("3", "2", "Mieux lu.", true), tag).then().statusCode(200);

        // Then
        JsonPath same = attempt("lea", id);
        assertThat(same.getString("result.points")).isEqualTo("1");
        assertThat(same.getInt("result.awaiting")).isZero();
        assertThat(same.getList("result.questions[0].marking.comments")).containsExactly("COMMENTAIRE de ines");
        // Graded anew for another reason, it keeps what was released.
        regrade("lea", id);
        assertThat(attempt("lea", id).getString("result.points")).isEqualTo("1");

        // When
        releaseAll();

        // Then
        JsonPath after = attempt("lea", id);
        assertThat(after.getString("result.points")).isEqualTo("6");
        assertThat(after.getList("result.questions[0].marking.comments")).containsExactly("Mieux lu.");
        assertThat(notices("lea").getList("items.pointsAfter", String.class)).containsExactly("6", "1");
        assertThat(audited()).containsExactly("essays-released", "essay-mark-changed", "essay-reopened",
                "essays-released", "essay-marked");
    }

    @Test
    void anotherTextWaitsForAnotherMark() throws Exception {
        // Given
        MarkingLab.publish(publishing, "");
        String id = handIn("lea");
        String address = address("lea", id);
        markFinally("ines", address, "3", "2");
        String tag = essay("ines", address).header("ETag");
        releaseAll();

        // When
        replaceText("lea", id, "Une tout autre lettre");

        // Then
        JsonPath attempt = attempt("lea", id);
        assertThat(attempt.getInt("result.awaiting")).isEqualTo(1);
        assertThat(attempt.getString("result.points")).isEqualTo("1");
        assertThat(attempt.getMap("result.questions[0].marking")).isNull();
        essay("ines", address).then().body("state", equalTo("waiting")).body("text", equalTo("Une tout autre lettre"))
                .body("words", is(4)).body("myMark.final", is(false)).body("myMark.ofAnotherText", is(true));
        assertThat(releaseAll().getInt("released")).isZero();
        assertProblem(put("ines", address, mark("0", "2", "Relu.", true), tag), 412, "precondition-failed");

        // When
        put("ines", address, mark("0", "2", "Relu.", true), essay("ines", address).header("ETag")).then()
                .statusCode(200).body("myMark.ofAnotherText", is(false));
        releaseAll();

        // Then
        assertThat(attempt("lea", id).getString("result.points")).isEqualTo("3");
    }

    @Test
    void aRepeatedGradingChangesNothingInTheQueue() {
        MarkingLab.publish(publishing, "");
        String id = handIn("lea");
        String address = address("lea", id);
        markFinally("ines", address, "3", "2");
        String before = essay("ines", address).asString();

        regrade("lea", id);

        assertThat(essay("ines", address).asString()).isEqualTo(before);
        assertThat(database.count("select count(*) from quiz_essay")).isEqualTo(1);
    }

    @Test
    void whoWroteNothingIsNotInTheQueue() {
        MarkingLab.publish(publishing, "");
        MarkingLab.enrol("lea");
        String id = MarkingLab.start("lea");

        MarkingLab.submit("lea", id).then().statusCode(200).body("awaiting", is(0));

        assertThat(queue("ines", "waiting").getList("items")).isEmpty();
    }

    private static Response reopen(String address, String reason) {
        return as("ines").contentType(ContentType.JSON).body(Map.of("reason", reason)).post(address + "/reopening");
    }

    private void regrade(String account, String attempt) {
        QuarkusTransaction.requiringNew().run(() -> attempts.regrade(
                new AttemptLedger.Ref(new LearnerId(UUID.fromString(id(account))), UUID.fromString(attempt)),
                java.time.Instant.parse("2026-12-01T08:00:00Z")));
    }

    /** As accepted evidence does: another response counts, and the attempt is graded anew. */
    private void replaceText(String account, String attempt, String text) throws Exception {
        String response = new ObjectMapper().writerFor(org.alliances.mooc.item.Response.class)
                .writeValueAsString(new Essay(text));
        QuarkusTransaction.requiringNew().run(() -> assertThat(entities
                .createNativeQuery("update quiz_question_response set response = :response"
                        + " where attempt_id = :attempt and question_key = 'lettre'")
                .setParameter("response", response).setParameter("attempt", UUID.fromString(attempt))
                .executeUpdate()).isEqualTo(1));
        regrade(account, attempt);
    }

    /** What was done to essays, the newest first. */
    private static List<String> audited() {
        List<String> all = as("admin").queryParam("course", COURSE).get(V1 + "/admin/audit").then().statusCode(200)
                .extract().jsonPath().getList("items.action");
        return all.stream().filter(action -> action.startsWith("essay")).toList();
    }

    private static void assertFields(Response answer, String slug, String... fields) {
        assertThat(assertProblem(answer, 400, slug).<String>getList("violations.field"))
                .containsExactlyInAnyOrder(fields);
    }
}
