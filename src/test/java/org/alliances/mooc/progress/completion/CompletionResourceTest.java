package org.alliances.mooc.progress.completion;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.Api.inesTeaches;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Earned stays earned, and only an instructor takes it back. Over HTTP. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class CompletionResourceTest {
    private static final String LESSON = "face-a-face-cote-a-cote";
    private static final String OTHER = "lire-les-chiffres";
    private static final String CASE = "sylver-geek";
    private static final Map<String, String> WHY = Map.of("reason", "Validé en présence.");
    private static final String LAB = "labo-des-reussites";

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        inesTeaches();
        enrol("lea");
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void whatWasEarnedIsAFactWithItsWay() {
        complete(LESSON, Map.of("completedAt", "2026-11-01T10:00:00Z", "source", "phone")).statusCode(200);
        complete(LESSON, Map.of()).statusCode(200).body("completedAt", equalTo("2026-11-01T10:00:00Z"));
        complete(OTHER, Map.of()).statusCode(200);

        mine().body("items.item", contains(LESSON, OTHER)).body("items.kind", contains("earned", "earned"))
                .body("items.source", contains("phone", "web")).body("items[0].at", equalTo("2026-11-01T10:00:00Z"))
                .body("items.revision", contains(1, 1))
                .body("items.actor.flatten()", contains(nullValue(), nullValue()));
        assertThat(mine().extract().asString()).isEqualTo(taught("").statusCode(200).extract().asString());
        taught("?limit=1").body("items.item", contains(LESSON));
        taught("?limit=1&cursor=" + taught("?limit=1").extract().path("nextCursor")).body("items.item",
                contains(OTHER)).body("nextCursor", nullValue());
    }

    @Test
    void aRevocationIsTheOnlyThingThatTakesItBack() {
        complete(LESSON, Map.of("completedAt", "2026-11-01T10:00:00Z")).statusCode(200);

        revoke(LESSON).statusCode(200).body("items.kind", contains("earned", "revoked"))
                .body("items[1].reason", equalTo("Validé en présence.")).body("items[1].actor", equalTo(id("ines")))
                .body("items[1].source", equalTo("instructor"));
        revoke(LESSON).statusCode(200).body("items", hasSize(2));

        as("lea").get(MY_COURSE_PATH).then().body("done", is(0)).body("missing.key", hasItem(LESSON));
        mine().body("items.kind", contains("earned", "revoked"));
        as("ines").get(V1 + "/teaching/courses/" + COURSE + "/audit").then().body("items.action",
                hasItem("completion-revoked"));
        assertThat(database.count("select count(*) from audit_entry where action = 'completion-revoked'")).isEqualTo(1);
    }

    @Test
    void whatWasDoneBeforeTheRevocationDoesNotUndoItAndWhatIsDoneAfterDoes() {
        complete(LESSON, Map.of("completedAt", "2026-11-01T10:00:00Z")).statusCode(200);
        revoke(LESSON).statusCode(200);

        // The phone says it again.
        Response late = complete(LESSON, Map.of("completedAt", "2026-11-01T10:00:00Z", "source", "phone")).extract()
                .response();
        assertThat(assertProblem(late, 409, "completion-revoked").getString("reason"))
                .isEqualTo("Validé en présence.");
        assertThat(Instant.parse(late.path("revokedAt"))).isBeforeOrEqualTo(Instant.now());

        MovableClock.forward(Duration.ofMinutes(1));
        complete(LESSON, Map.of()).statusCode(200);
        as("lea").get(MY_COURSE_PATH).then().body("done", is(1));
        mine().body("items.kind", contains("earned", "revoked", "earned")).body("items.number", contains(1, 2, 3));
    }

    @Test
    void anInstructorSaysThatItIsCompleted() {
        grant(CASE).statusCode(200).body("items.kind", contains("granted"));
        grant(CASE).statusCode(200).body("items", hasSize(1));

        as("lea").get(MY_COURSE_PATH).then().body("done", is(1));
        // What stands needs no decision any more, and is told as it was granted.
        complete(CASE, Map.of()).statusCode(200);
        mine().body("items.kind", contains("granted")).body("items[0].reason", equalTo("Validé en présence."));
        // Nothing of the case is given away by it.
        as("lea").get(V1 + "/courses/" + COURSE + "/lessons/" + CASE).then().body("caseStudy.debrief", nullValue());
    }

    @Test
    void aRevokedQuizIsEarnedByALaterAttemptOnly() {
        // Given
        new QuizLab(LAB).number("un", "1").quiz("quiz", "questions: [un]").publish(publishing);
        as("admin").put(V1 + "/admin/courses/" + LAB + "/grants/ines");
        as("lea").put(V1 + "/courses/" + LAB + "/runs/libre/enrolment").then().statusCode(200);
        attempt("1");
        as("lea").get(V1 + "/me/courses/" + LAB).then().body("done", is(1));

        // When
        MovableClock.forward(Duration.ofMinutes(1));
        as("admin").contentType(ContentType.JSON).body(WHY).post(address(LAB, "lea", "/quiz/revocation")).then()
                .statusCode(200);
        MovableClock.forward(Duration.ofMinutes(1));

        // Then an attempt that is regraded is not a new one
        as("admin").contentType(ContentType.JSON)
                .body(Map.of("question", "un", "correction", Map.of("kind", "points-for-all"), "reason", "Essai."))
                .post(V1 + "/teaching/courses/" + LAB + "/quizzes/quiz/regrades").then().statusCode(201);
        as("lea").get(V1 + "/me/courses/" + LAB).then().body("done", is(0));

        attempt("1");
        as("lea").get(V1 + "/me/courses/" + LAB).then().body("done", is(1));
        as("lea").get(V1 + "/me/courses/" + LAB + "/completions").then()
                .body("items.kind", contains("earned", "revoked", "earned"))
                .body("items.source", contains("quiz", "instructor", "quiz"));
    }

    @Test
    void anAttemptThatFailsDoesNotBringBackWhatAnOlderOneHadPassed() {
        // Given
        new QuizLab(LAB).number("un", "1").quiz("quiz", "questions: [un]").number("deux", "2")
                .quiz("second", "questions: [deux]").publish(publishing);
        as("lea").put(V1 + "/courses/" + LAB + "/runs/libre/enrolment").then().statusCode(200);
        attempt("second", "deux", "2");
        MovableClock.forward(Duration.ofMinutes(1));
        as("admin").contentType(ContentType.JSON).body(WHY).post(address(LAB, "lea", "/second/revocation")).then()
                .statusCode(200);
        MovableClock.forward(Duration.ofMinutes(1));

        // Then
        attempt("second", "deux", "0");
        as("lea").get(V1 + "/me/courses/" + LAB).then().body("done", is(0));
        attempt("second", "deux", "2");
        as("lea").get(V1 + "/me/courses/" + LAB).then().body("done", is(1));
    }

    @Test
    void whoeverDoesItAtOnceDoesItOnce() {
        List<String> answers = Parallel.run(12, () -> grant(LESSON).statusCode(200).extract().asString());
        assertThat(new HashSet<>(answers)).hasSize(1);
        MovableClock.forward(Duration.ofSeconds(1));

        Parallel.each(List.of(1, 2, 3, 4, 5, 6), n -> {
            if (n % 2 == 0) {
                revoke(LESSON).statusCode(200);
            } else {
                // From before the revocation: repeated, or refused because it was taken back.
                complete(LESSON, Map.of("completedAt", "2026-11-01T10:00:00Z")).statusCode(oneOf(200, 409));
            }
        });

        assertThat(database.count("select count(*) from progress_completion_fact where kind = 'REVOKED'"))
                .isEqualTo(1);
    }

    /** Any acts in any order: the set shrinks by a revocation and by nothing else. */
    @Test
    void theCompletedSetNeverShrinksButByARevocation() {
        List<String> lessons = List.of(LESSON, OTHER, "quatre-facons-de-cooperer", "a-chacun-son-role");
        for (int seed = 1; seed <= 6; seed++) {
            database.forgetLearners();
            inesTeaches();
            enrol("lea");
            Random random = new Random(seed);
            Set<String> expected = new TreeSet<>();
            Set<String> ever = new HashSet<>();
            for (int step = 0; step < 25; step++) {
                MovableClock.forward(Duration.ofSeconds(1));
                String lesson = lessons.get(random.nextInt(lessons.size()));
                switch (random.nextInt(5)) {
                    case 0 -> {
                        if (ever.contains(lesson)) {
                            revoke(lesson).statusCode(200);
                            expected.remove(lesson);
                        } else {
                            assertProblem(revoke(lesson).extract().response(), 404, "completion-not-found");
                        }
                    }
                    case 1 -> {
                        grant(lesson).statusCode(200);
                        expected.add(lesson);
                    }
                    case 2 -> {
                        // Late: it counts unless it was revoked since.
                        boolean fresh = !ever.contains(lesson) || expected.contains(lesson);
                        complete(lesson, Map.of("completedAt", "2026-11-01T10:00:00Z"))
                                .statusCode(fresh ? 200 : 409);
                        if (fresh) {
                            expected.add(lesson);
                        }
                    }
                    default -> {
                        complete(lesson, Map.of()).statusCode(200);
                        expected.add(lesson);
                    }
                }
                ever.addAll(expected);

                Set<String> shown = new TreeSet<>(as("lea").get(MY_COURSE_PATH).jsonPath().getList(
                        "modules.items.flatten().findAll { it.state == 'completed' }.key", String.class));
                assertThat(shown).as("seed %d, step %d", seed, step).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        assertProblem(revoke(LESSON).extract().response(), 404, "completion-not-found");
        assertProblem(grant("note-d-intention").extract().response(), 404, "item-not-found");
        assertProblem(grant("nulle-part").extract().response(), 404, "item-not-found");
        assertProblem(as("ines").contentType(ContentType.JSON).body(WHY).put(address(COURSE, "karim", "/" + LESSON)),
                404, "learner-not-found");
        assertProblem(as("ines").get(address(COURSE, "karim", "")), 404, "learner-not-found");
        for (Object reason : List.of("", "  ", "x".repeat(501))) {
            assertProblem(as("ines").contentType(ContentType.JSON).body(Map.of("reason", reason))
                    .put(address(COURSE, "lea", "/" + LESSON)), 400, "invalid-request");
        }
        assertProblem(as("ines").contentType(ContentType.JSON).body("{}").put(address(COURSE, "lea", "/" + LESSON)),
                400,
                "invalid-request");
        assertProblem(complete(LESSON, Map.of("source", "instructor")).extract().response(), 400, "invalid-request");
        mine().body("items", empty());
        assertProblem(as("lea").get(V1 + "/me/courses/nul/completions"), 404, "course-not-found");
        assertProblem(as("ines").get(address(COURSE, UUID.randomUUID().toString(), "")), 404, "learner-not-found");
    }

    @Test
    void aCompletionTakesFewStatements() {
        assertThat(Statements.during(() -> complete(LESSON, Map.of()).statusCode(200))).hasSizeLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> complete(LESSON, Map.of()).statusCode(200))).hasSize(2);
        as("lea").contentType(ContentType.JSON).body(Map.of("option", as("lea")
                .get(V1 + "/courses/" + COURSE + "/lessons/" + CASE).path("caseStudy.decision.options[0].key")))
                .put(MY_COURSE_PATH + "/lessons/" + CASE + "/decision").then().statusCode(200);
        assertThat(Statements.during(() -> complete(CASE, Map.of()).statusCode(200))).hasSizeLessThanOrEqualTo(5);
    }

    private static void attempt(String answer) {
        attempt("quiz", "un", answer);
    }

    private static void attempt(String quiz, String question, String answer) {
        String attempts = V1 + "/me/courses/" + LAB + "/quizzes/" + quiz + "/attempts";
        String attempt = as("lea").noContentType().post(attempts).then().statusCode(201).extract().path("id");
        as("lea").contentType(ContentType.JSON).body(Map.of("kind", "numeric", "value", answer))
                .put(V1 + "/me/attempts/" + attempt + "/responses/" + question).then().statusCode(200);
        as("lea").noContentType().post(V1 + "/me/attempts/" + attempt + "/submission").then().statusCode(200);
    }

    private static ValidatableResponse complete(String lesson, Map<String, ?> body) {
        return as("lea").contentType(ContentType.JSON).body(body)
                .put(MY_COURSE_PATH + "/lessons/" + lesson + "/completion").then();
    }

    private static ValidatableResponse mine() {
        return as("lea").get(MY_COURSE_PATH + "/completions").then().statusCode(200);
    }

    private static String address(String course, String learner, String rest) {
        String who = learner.contains("-") ? learner : id(learner);
        return V1 + "/teaching/courses/" + course + "/learners/" + who + "/completions" + rest;
    }

    private static ValidatableResponse taught(String query) {
        return as("ines").get(address(COURSE, "lea", query)).then();
    }

    private static ValidatableResponse revoke(String item) {
        return as("ines").contentType(ContentType.JSON).body(WHY)
                .post(address(COURSE, "lea", "/" + item + "/revocation")).then();
    }

    private static ValidatableResponse grant(String item) {
        return as("ines").contentType(ContentType.JSON).body(WHY).put(address(COURSE, "lea", "/" + item)).then();
    }
}
