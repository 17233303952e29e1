package org.alliances.mooc.quiz;

import static org.alliances.mooc.quiz.RegradeCalls.POINTS_FOR_ALL;
import static org.alliances.mooc.quiz.RegradeCalls.acceptAlso;
import static org.alliances.mooc.quiz.RegradeCalls.body;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Regrades over HTTP: tried, applied, undone. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class RegradeResourceTest {
    private static int made;

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    AgroalDataSource source;

    /** A course of its own for each test: what is published, and what is corrected, stays. */
    private final String course = "labo-des-cles-" + ++made;
    private final LabCalls lea = new LabCalls(course, "lea");
    private final LabCalls karim = new LabCalls(course, "karim");
    private final RegradeCalls ines = new RegradeCalls(course, "quiz", "ines");
    private final QuizLab lab = new QuizLab(course);

    @BeforeEach
    void publishAndEnrol() {
        database.forgetLearners();
        lab.number("un", "1").number("deux", "2").quiz("quiz", "questions: [un, deux]")
                .quiz("autre", "questions: [deux, un]").publish(publishing);
        ines.inesTeaches();
        lea.enrol();
        karim.enrol();
    }

    private String submitted(LabCalls learner, String quiz, String one, String two) {
        String attempt = learner.started(quiz);
        learner.save(attempt, "un", one, null).statusCode(200);
        learner.save(attempt, "deux", two, null).statusCode(200);
        learner.submit(attempt).statusCode(200);
        return attempt;
    }

    /** The question as in the course file. */
    private static Map<String, Object> number(String key, String answer) {
        return new LinkedHashMap<>(Map.ofEntries(Map.entry("key", key), Map.entry("module", "essais"),
                Map.entry("kind", "numeric"), Map.entry("bloom", "remember"), Map.entry("reliability", "A"),
                Map.entry("points", 1), Map.entry("prompt", "Combien ?"), Map.entry("answer", answer),
                Map.entry("tolerance", "0"), Map.entry("sources", List.of("s01")),
                Map.entry("feedback", Map.of("correct", "Juste.", "incorrect", "Faux."))));
    }

    private static Map<String, ?> replacedBy(Map<String, ?> question) {
        return Map.of("kind", "replaced-by", "question", question);
    }

    @Test
    void aDryRunListsExactlyWhatApplyingDoesAndWritesNothing() {
        // Given
        String leas = submitted(lea, "quiz", "37", "2");
        String karims = submitted(karim, "quiz", "1", "0");
        String elsewhere = submitted(karim, "autre", "37", "0");

        // When
        Response dry = ines.dryRun("un", acceptAlso("37"), false);

        // Then
        dry.then().statusCode(200).body("dryRun", is(true)).body("regrade", nullValue())
                .body("counts.attempts", is(3)).body("counts.notApplicable", is(0)).body("counts.changed", is(2))
                .body("counts.raised", is(2)).body("counts.lowered", is(0)).body("counts.newlyPassed", is(1))
                .body("counts.noLongerPassed", is(0)).body("counts.meanPercentBefore", is(33.33f))
                .body("counts.meanPercentAfter", is(66.67f)).body("changes.nextCursor", nullValue())
                .body("changes.items.quiz", contains("autre", "quiz"))
                .body("changes.items.attempt", contains(elsewhere, leas))
                .body("changes.items[1].learner", equalTo(id("lea"))).body("changes.items[1].number", is(1))
                .body("changes.items[1].questionBefore", is(0)).body("changes.items[1].questionAfter", is(1))
                .body("changes.items[1].pointsBefore", is(1)).body("changes.items[1].pointsAfter", is(2))
                .body("changes.items[1].maximum", is(2)).body("changes.items[1].percentBefore", is(50))
                .body("changes.items[1].percentAfter", is(100)).body("changes.items[1].passedBefore", is(false))
                .body("changes.items[1].passedAfter", is(true));
        lea.get(leas).body("result.points", is(1));
        assertThat(database.count("select count(*) from quiz_regrade where course_key = '" + course + "'")).isZero();
        assertThat(database.count("select count(*) from quiz_notice")).isZero();
        ines.get("").then().statusCode(200).body("items", empty());

        // When
        Response applied = ines.apply("un", acceptAlso("37"), false);

        // Then
        String regrade = applied.then().statusCode(201).body("dryRun", is(false)).extract().path("regrade.id");
        applied.then().header("Location", endsWith(ines.address() + "/" + regrade));
        assertThat(applied.<Object>path("counts")).isEqualTo(dry.path("counts"));
        assertThat(applied.<Object>path("changes")).isEqualTo(dry.path("changes"));
        assertThat(ines.get("/" + regrade + "/changes").<Object>path("items")).isEqualTo(dry.path("changes.items"));
        lea.get(leas).body("result.points", is(2)).body("result.passed", is(true))
                .body("result.questions[0].correctness", equalTo("correct"));
        karim.get(karims).body("result.points", is(1));
        karim.get(elsewhere).body("result.points", is(1));
        ines.dryRun("un", acceptAlso("37"), false).then().body("counts.changed", is(0)).body("counts.attempts", is(3));
    }

    @Test
    void whatWasDoneIsKeptAndRead() {
        submitted(lea, "quiz", "37", "2");
        submitted(karim, "autre", "37", "2");
        String first = ines.applied("un", acceptAlso("37"), true);
        String second = ines.applied("deux", POINTS_FOR_ALL, false);

        ines.get("/" + first).then().statusCode(200).body("id", equalTo(first)).body("course", equalTo(course))
                .body("quiz", equalTo("quiz")).body("question", equalTo("un"))
                .body("correction.kind", equalTo("accept-also")).body("correction.text", equalTo("37"))
                .body("neverLower", is(true)).body("reason", equalTo("La clé était trop étroite."))
                .body("appliedBy", equalTo(id("ines"))).body("appliedAt", notNullValue())
                .body("throughRevision", is(1)).body("counts.changed", is(2)).body("undone", nullValue());
        ines.get("").then().body("items.id", contains(second, first));
        ines.get("?limit=1").then().body("items.id", contains(second)).body("nextCursor", notNullValue());
        ines.get("?limit=1&cursor=" + ines.get("?limit=1").path("nextCursor")).then().body("items.id", contains(first))
                .body("nextCursor", nullValue());
        // The other quiz asks the question too, and the first regrade changed something there.
        ines.at("autre").get("").then().body("items.id", contains(first));
        ines.at("autre").get("/" + first).then().statusCode(200);
        assertProblem(ines.at("autre").get("/" + second), 404, "regrade-not-found");
        JsonPath page = ines.get("/" + first + "/changes?limit=1").then().body("items", hasSize(1)).extract()
                .jsonPath();
        ines.get("/" + first + "/changes?limit=1&cursor=" + page.getString("nextCursor")).then()
                .body("items", hasSize(1)).body("nextCursor", nullValue());
        as("admin").queryParam("course", course).get(V1 + "/admin/audit").then()
                .body("items.action.findAll { it == 'regrade-applied' }", hasSize(2));
    }

    @Test
    void undoingRestoresAndSoDoesUndoingAgain() {
        // Given
        String leas = submitted(lea, "quiz", "37", "0");
        String before = result(lea, leas);
        String regrade = ines.applied("un", acceptAlso("37"), false);
        assertThat(result(lea, leas)).isNotEqualTo(before);
        // Closes while the correction is in force.
        String later = submitted(karim, "quiz", "37", "0");
        karim.get(later).body("result.points", is(1));

        // When
        Response undone = ines.undo(regrade);

        // Then
        undone.then().statusCode(200).body("undone.by", equalTo(id("ines")))
                .body("undone.reason", equalTo("C'était une erreur.")).body("undone.changed", is(2));
        assertThat(ines.undo(regrade).then().statusCode(200).extract().asString()).isEqualTo(undone.asString());
        assertThat(result(lea, leas)).isEqualTo(before);
        karim.get(later).body("result.points", is(0));
        String next = submitted(lea, "quiz", "37", "2");
        lea.get(next).body("result.points", is(1));
        ines.get("/" + regrade + "/changes").then().body("items", hasSize(1));
    }

    private static String result(LabCalls learner, String attempt) {
        return learner.get(attempt).extract().jsonPath().getMap("result").toString();
    }

    /** Any corrections, undone in any order: the results are those of the corrections that are left, then those of before. */
    @Test
    void correctionsComeOffInAnyOrder() {
        Random random = new Random(7);
        List<String> attempts = List.of(submitted(lea, "quiz", "37", "2"), submitted(karim, "quiz", "1", "37"));
        String before = result(lea, attempts.get(0)) + result(karim, attempts.get(1));
        List<Map<String, ?>> corrections = List.of(acceptAlso("37"), POINTS_FOR_ALL, replacedBy(number("un", "37")),
                acceptAlso("4"));
        for (int run = 0; run < 4; run++) {
            List<Integer> order = new java.util.ArrayList<>(List.of(0, 1, 2, 3));
            java.util.Collections.shuffle(order, random);
            List<String> applied = new java.util.ArrayList<>();
            Map<HashSet<String>, String> seen = new LinkedHashMap<>();
            for (int index : order) {
                boolean neverLower = random.nextBoolean();
                applied.add(ines.applied("un", corrections.get(index), neverLower));
                seen.put(new HashSet<>(applied), result(lea, attempts.get(0)) + result(karim, attempts.get(1)));
            }
            List<String> off = new java.util.ArrayList<>(applied);
            java.util.Collections.shuffle(off, random);
            HashSet<String> left = new HashSet<>(applied);
            for (String regrade : off) {
                ines.undo(regrade).then().statusCode(200);
                left.remove(regrade);
                String known = seen.get(left);
                if (known != null) {
                    assertThat(result(lea, attempts.get(0)) + result(karim, attempts.get(1))).isEqualTo(known);
                }
            }
            assertThat(result(lea, attempts.get(0)) + result(karim, attempts.get(1))).as("run %d", run)
                    .isEqualTo(before);
        }
    }

    @Test
    void neverLowerLeavesAloneWhoWouldLose() {
        String leas = submitted(lea, "quiz", "1", "2");
        String karims = submitted(karim, "quiz", "37", "2");
        Map<String, ?> corrected = replacedBy(number("un", "37"));

        ines.dryRun("un", corrected, false).then().body("counts.raised", is(1)).body("counts.lowered", is(1))
                .body("counts.newlyPassed", is(1)).body("counts.noLongerPassed", is(1));
        Map<String, Object> unless = body("un", corrected, false);
        unless.remove("neverLower");
        ines.post(unless, "").then().statusCode(201).body("regrade.neverLower", is(true))
                .body("counts.raised", is(1)).body("counts.lowered", is(0)).body("counts.noLongerPassed", is(0));

        lea.get(leas).body("result.points", is(2));
        karim.get(karims).body("result.points", is(2));
        lea.get(submitted(lea, "quiz", "1", "0")).body("result.points", is(1));
    }

    @Test
    void pointsForAllAreForThoseWhoDidNotAnswerToo() {
        String nothing = lea.started("quiz");
        lea.submit(nothing).statusCode(200).body("points", is(0));
        String right = submitted(karim, "quiz", "1", "2");

        ines.apply("un", POINTS_FOR_ALL, false).then().statusCode(201).body("counts.attempts", is(2))
                .body("counts.changed", is(1)).body("changes.items.attempt", contains(nothing));

        lea.get(nothing).body("result.points", is(1)).body("result.questions[0].correctness", equalTo("unanswered"));
        karim.get(right).body("result.points", is(2));
    }

    @Test
    void anOpenAttemptIsGradedWithItWhenItCloses() {
        String open = lea.started("quiz");
        lea.save(open, "un", "37", null).statusCode(200);

        ines.apply("un", acceptAlso("37"), false).then().statusCode(201).body("counts.attempts", is(0))
                .body("counts.meanPercentBefore", nullValue());

        lea.submit(open).statusCode(200).body("points", is(1));
    }

    @Test
    void aLaterPublicationIsConcernedAsLongAsItAsksTheSame() {
        // Given
        String old = submitted(karim, "quiz", "37", "0");
        ines.applied("un", acceptAlso("37"), false);

        // When something else is published
        lab.number("deux", "3").publish(publishing);

        // Then
        lea.get(submitted(lea, "quiz", "37", "3")).body("revision", is(2)).body("result.points", is(2));

        // When the question is published anew
        lab.number("un", "5").publish(publishing);

        // Then its author has the last word on new papers, and the correction on old ones
        String latest = submitted(lea, "quiz", "37", "3");
        lea.get(latest).body("revision", is(3)).body("result.points", is(1));
        karim.get(old).body("result.points", is(1));

        // When one more correction is made, now of the three publications
        ines.apply("un", POINTS_FOR_ALL, false).then().statusCode(201).body("regrade.throughRevision", is(3))
                .body("counts.attempts", is(3)).body("changes.items.attempt", contains(latest));
    }

    @Test
    void whatDoesNotFitAnOldPublicationLeavesItAlone() {
        // Given
        String old = submitted(lea, "quiz", "1", "2");
        lab.question("un", "kind: true-false\nprompt: Vrai ?\nanswer: true\nmisconception: Non.").publish(publishing);
        Map<String, ?> corrected = replacedBy(number("un", "37"));

        // Then it fits what was asked, though not what is asked now
        ines.apply("un", corrected, false).then().statusCode(201).body("counts.changed", is(1));
        lea.get(old).body("result.points", is(1));
        String now = lea.started("quiz");
        as("lea").contentType(ContentType.JSON).body(Map.of("kind", "true-false", "value", true))
                .put(V1 + "/me/attempts/" + now + "/responses/un").then().statusCode(200);
        lea.submit(now).statusCode(200).body("points", is(1));
        ines.dryRun("un", corrected, false).then().body("counts.attempts", is(2)).body("counts.notApplicable", is(1))
                .body("counts.changed", is(0));
    }

    @Test
    void aQuestionThatLeftTheQuizCanStillBePutRight() {
        String old = submitted(lea, "quiz", "37", "2");
        lab.quiz("quiz", "questions: [deux]").quiz("autre", "questions: [deux]").number("trois", "3")
                .quiz("reste", "questions: [un, trois]").publish(publishing);

        ines.apply("un", acceptAlso("37"), false).then().statusCode(201).body("counts.changed", is(1));
        lea.get(old).body("result.points", is(2));
    }

    @Test
    void theLearnerIsToldAndProgressFollows() {
        // Given
        String leas = submitted(lea, "quiz", "37", "2");
        submitted(karim, "quiz", "1", "2");
        assertThat(state()).isEqualTo("started");

        // When
        String regrade = ines.applied("un", acceptAlso("37"), false);

        // Then
        as("lea").get(V1 + "/me/notices").then().body("items", hasSize(1)).body("items[0].kind", equalTo("regraded"))
                .body("items[0].attempt", equalTo(leas)).body("items[0].pointsBefore", is(1))
                .body("items[0].pointsAfter", is(2)).body("items[0].reason", equalTo("La clé était trop étroite."));
        as("karim").get(V1 + "/me/notices").then().body("items", empty());
        assertThat(state()).isEqualTo("completed");
        lea.list("quiz").body("items[0].percent", is(100));

        // When
        ines.undo(regrade).then().statusCode(200);

        // Then
        as("lea").get(V1 + "/me/notices").then().body("items.kind", contains("regrade-undone", "regraded"))
                .body("items[0].pointsBefore", is(2)).body("items[0].pointsAfter", is(1))
                .body("items[0].reason", equalTo("C'était une erreur."));
        lea.list("quiz").body("items[0].percent", is(50));
        assertThat(state()).as("earned stays earned").isEqualTo("completed");
    }

    private String state() {
        return as("lea").get(V1 + "/me/courses/" + course).path(
                "modules.items.flatten().find { it.key == 'quiz' }.state");
    }

    @Test
    void fiftyAtOnceWithOneKeyAreOneRegrade() {
        String leas = submitted(lea, "quiz", "37", "2");
        Tokens.of("ines");

        List<String> answers = Parallel.run(50,
                () -> as("ines").contentType(ContentType.JSON).header("Idempotency-Key", course)
                        .body(body("un", acceptAlso("37"), false)).post(ines.address()).then().statusCode(201)
                        .extract().asString());

        assertThat(new HashSet<>(answers)).hasSize(1).allMatch(answer -> answer.contains(leas));
        ines.get("").then().body("items", hasSize(1));
        assertThat(database.count("select count(*) from quiz_notice")).isEqualTo(1);
    }

    @Test
    void regradesAtOnceComeOneAfterTheOther() {
        submitted(lea, "quiz", "37", "2");
        Tokens.of("ines");

        Parallel.run(6, () -> ines.apply("un", acceptAlso("37"), false).then().statusCode(201).extract().asString());

        ines.get("").then().body("items", hasSize(6)).body("items.findAll { it.counts.changed == 1 }", hasSize(1));
        assertThat(database.count("select count(*) from quiz_notice")).isEqualTo(1);
    }

    @Test
    void whatClosesMeanwhileIsGradedByWhatHolds() {
        Tokens.of("ines");
        for (int run = 0; run < 5; run++) {
            String open = lea.started("quiz");
            lea.save(open, "un", "37", null).statusCode(200);
            boolean[] first = {true};
            List<String> regrades = new java.util.concurrent.CopyOnWriteArrayList<>();
            Parallel.each(List.of(true, false), submits -> {
                if (submits) {
                    lea.submit(open).statusCode(200);
                } else {
                    regrades.add(ines.applied("un", acceptAlso("37"), false));
                }
            });

            lea.get(open).body("result.points", is(1));
            ines.undo(regrades.getFirst()).then().statusCode(200);
            lea.get(open).body("result.points", is(0));
            assertThat(first).containsExactly(true);
        }
    }

    @Test
    void aKeyThatWasUsedToTryIsNotUsedToApply() {
        submitted(lea, "quiz", "37", "2");
        Object sent = body("un", acceptAlso("37"), false);
        as("ines").contentType(ContentType.JSON).header("Idempotency-Key", course + "-x").body(sent)
                .post(ines.address() + "?dryRun=true").then().statusCode(200);

        assertProblem(as("ines").contentType(ContentType.JSON).header("Idempotency-Key", course + "-x").body(sent)
                .post(ines.address()), 422, "idempotency-key-reused");
        ines.get("").then().body("items", empty());
    }

    @Test
    void aCorrectionThatDoesNotFitIsRefusedWithItsReason() {
        submitted(lea, "quiz", "37", "2");

        assertProblem(ines.apply("un", acceptAlso("beaucoup"), false), 409, "correction-unfit");
        assertThat(assertProblem(ines.dryRun("un", acceptAlso("beaucoup"), false), 409, "correction-unfit")
                .getString("detail")).isEqualTo("Ce n'est pas un nombre, seul ou suivi de l'unité attendue.");
        assertThat(assertProblem(as("ines").header("Accept-Language", "en").contentType(ContentType.JSON)
                .body(body("un", acceptAlso("beaucoup"), false)).post(ines.address()), 409, "correction-unfit")
                .getString("detail")).isEqualTo("This is not a number, alone or with the expected unit behind it.");
        Map<String, Object> worthTwo = number("un", "37");
        worthTwo.put("points", 2);
        assertProblem(ines.apply("un", replacedBy(worthTwo), false), 409, "correction-unfit");
        assertProblem(ines.apply("un", replacedBy(number("deux", "37")), false), 409, "correction-unfit");
        ines.get("").then().body("items", empty());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(ines.dryRun("trois", POINTS_FOR_ALL, false), 404, "question-not-in-quiz");
        assertProblem(ines.at("nul").apply("un", POINTS_FOR_ALL, false), 404, "quiz-not-found");
        String nobody = UUID.randomUUID().toString();
        assertProblem(ines.get("/" + nobody), 404, "regrade-not-found");
        assertProblem(ines.get("/" + nobody + "/changes"), 404, "regrade-not-found");
        assertProblem(ines.undo(nobody), 404, "regrade-not-found");
    }

    @Test
    void whatIsMalformedIsRefused() {
        Map<String, Object> whole = body("un", acceptAlso("37"), false);
        for (String missing : List.of("question", "correction")) {
            Map<String, Object> part = new LinkedHashMap<>(whole);
            part.remove(missing);
            assertInvalid(ines.post(part, ""), missing);
        }
        Map<String, Object> withoutReason = new LinkedHashMap<>(whole);
        withoutReason.put("reason", " ");
        assertInvalid(ines.post(withoutReason, ""), "reason");
        ines.post(withoutReason, "?dryRun=true").then().statusCode(200);
        assertInvalid(ines.post(whole, "?dryRun=yes"), "dryRun");
        assertInvalid(ines.post(whole, "?dryRun=true&cursor=xx"), "cursor");
        assertInvalid(ines.apply("un", Map.of("kind", "other"), false), "correction.kind");
        assertInvalid(ines.apply("un", Map.of("kind", "accept-also"), false), "correction.text");
        assertInvalid(ines.apply("un", Map.of("kind", "points-for-all", "text", "1"), false), "correction.text");
        assertInvalid(ines.apply("un", Map.of("kind", "replaced-by"), false), "correction.question");
        Map<String, Object> withoutPrompt = number("un", "37");
        withoutPrompt.remove("prompt");
        assertThat(assertProblem(ines.apply("un", replacedBy(withoutPrompt), false), 400, "invalid-request")
                .getString("violations[0].field")).startsWith("correction.question");
        assertInvalid(as("ines").contentType(ContentType.JSON).body(Map.of("reason", ""))
                .post(ines.address() + "/" + UUID.randomUUID() + "/undoing"), "reason");
    }

    private static void assertInvalid(Response answer, String field) {
        assertThat(assertProblem(answer, 400, "invalid-request").getString("violations[0].field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lea", "karim", "paul"})
    void nobodyElseReachesAnyOfIt(String account) {
        String regrade = ines.applied("un", acceptAlso("37"), false);
        RegradeCalls calls = ines.by(account);
        int status = account.equals("paul") ? 404 : 403;
        String slug = account.equals("paul") ? "course-not-found" : "forbidden";

        assertProblem(calls.dryRun("un", POINTS_FOR_ALL, false), status, slug);
        assertProblem(calls.apply("un", POINTS_FOR_ALL, false), status, slug);
        assertProblem(calls.get(""), status, slug);
        assertProblem(calls.get("/" + regrade), status, slug);
        assertProblem(calls.get("/" + regrade + "/changes"), status, slug);
        assertProblem(calls.undo(regrade), status, slug);
        ines.get("/" + regrade).then().body("undone", nullValue());
    }

    @Test
    void administratorsMayToo() {
        submitted(lea, "quiz", "37", "2");

        ines.by("admin").apply("un", acceptAlso("37"), false).then().statusCode(201)
                .body("regrade.appliedBy", equalTo(id("admin")));
    }

    @Test
    void aFailureLeavesNothing() throws SQLException {
        String leas = submitted(lea, "quiz", "37", "2");
        // What is told to learners comes after the results: when it cannot be written, neither are they.
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("alter table quiz_notice add constraint for_a_test check (kind <> 'REGRADED')");
        }
        try {
            ines.apply("un", acceptAlso("37"), false).then().statusCode(500);
        } finally {
            try (var connection = source.getConnection(); var statement = connection.createStatement()) {
                statement.execute("alter table quiz_notice drop constraint for_a_test");
            }
        }

        lea.get(leas).body("result.points", is(1));
        ines.get("").then().body("items", empty());
        ines.apply("un", acceptAlso("37"), false).then().statusCode(201).body("counts.changed", is(1))
                .body("regrade.reason", containsString("étroite"));
    }
}
