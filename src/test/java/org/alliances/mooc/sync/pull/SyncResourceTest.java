package org.alliances.mooc.sync.pull;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.alliances.mooc.course.text.Passage;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.change.Changes;
import org.alliances.mooc.platform.change.Forgetting;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** An app that was away hears what it needs, once, and nothing else. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class SyncResourceTest {
    private static final String COURSE = "labo-de-la-synchro";
    private static final String OTHER = "labo-de-la-synchro-bis";
    private static final String SYNC = V1 + "/me/sync";
    private static final Path FILLING = Path
            .of("src/main/resources/db/migration/V0076__platform__fill_learner_change.sql");
    private static final String KEPT = "Ce paragraphe reste tel quel dans toutes les publications.";
    private static final String EDITED = "Celui-ci parle de trois acteurs du territoire et de leurs liens.";
    private static final String LATER = "Celui-ci parle de quatre acteurs du territoire et de leurs liens.";

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    Changes changes;
    @Inject
    Forgetting forgetting;

    private final String note = UUID.randomUUID().toString();
    private final Instant closesAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);

    @BeforeEach
    void publishAndEnrol() {
        database.forgetLearners();
        lab().publish(publishing);
        enrol("lea", COURSE);
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void withoutACursorItTellsEverything() {
        putNote(note, "Important.", EDITED);
        startAttempt("quiz");

        JsonPath all = sync(null);

        assertThat(all.getBoolean("startOver")).isTrue();
        assertThat(all.getBoolean("hasMore")).isFalse();
        assertThat(without(all.getMap("home"))).isEqualTo(without(get(V1 + "/me/home").getMap("$")));
        assertThat(all.getList("courses.course")).containsExactly(COURSE);
        assertThat(without(all.getMap("courses[0].state"))).isEqualTo(without(get(mine("")).getMap("$")));
        assertThat(all.getList("courses[0].attempts.quiz")).containsExactly("quiz");
        assertThat(all.getList("courses[0].attempts[0].attempts"))
                .isEqualTo(get(mine("/quizzes/quiz/attempts")).getList("items"));
        assertThat(all.getList("changes.notes.id")).containsExactly(note);
        assertThat(all.getList("notices")).isEmpty();
        assertThat(all.getList("tombstones")).isEmpty();
        assertThat(all.getList("content[0].lessons.key")).containsExactly("lecon", "autre", "cas");
        assertThat(all.getList("content[0].quizzes.key")).containsExactly("quiz", "fenetre");
        assertThat(get(all.getString("content[0].quizzes[0].address")).getString("quiz")).isEqualTo("quiz");
        assertServed(all, "content[0].outline", "content[0].glossary", "content[0].presentation",
                "content[0].lessons[0]", "content[0].lessons[1]", "content[0].lessons[2]");
    }

    @Test
    void whereNothingIsNewItSaysNothing() {
        putNote(note, "Important.", null);
        startAttempt("quiz");
        String cursor = sync(null).getString("nextCursor");

        List<String> statements = Statements.during(() -> assertNothing(sync(cursor), cursor));

        assertThat(statements).hasSize(8);
        assertThat(as("lea").queryParam("since", cursor).get(SYNC).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aNoteIsToldWhenWrittenChangedAndTakenAway() {
        String cursor = sync(null).getString("nextCursor");
        putNote(note, "Avant.", EDITED);
        putNote(note, "Avant.", EDITED);

        JsonPath written = sync(cursor);
        putNote(note, "Après.", EDITED);
        JsonPath changed = sync(written.getString("nextCursor"));
        as("lea").delete(mine("/lessons/lecon/notes/" + note)).then().statusCode(204);
        JsonPath gone = sync(changed.getString("nextCursor"));

        assertThat(written.getList("changes.notes.text")).containsExactly("Avant.");
        assertThat(changed.getList("changes.notes.text")).containsExactly("Après.");
        assertThat(changed.getList("courses")).isEmpty();
        assertThat(gone.getList("changes.notes")).isEmpty();
        assertThat(gone.getList("tombstones")).containsExactly(tombstone("note", note, null));
        assertNothing(sync(gone.getString("nextCursor")), gone.getString("nextCursor"));
        // An app that begins now has nothing to take away; one that slept through all hears only the end.
        assertThat(sync(null).getList("tombstones")).isEmpty();
        JsonPath slept = sync(cursor);
        assertThat(slept.getList("changes.notes")).isEmpty();
        assertThat(slept.getList("tombstones.id")).containsExactly(note);
    }

    @Test
    void aLostAnswerCostsNothing() {
        String cursor = sync(null).getString("nextCursor");
        putNote(note, "Une fois.", null);

        JsonPath lost = sync(cursor);
        JsonPath again = sync(cursor);

        assertThat(without(again.getMap("$"))).isEqualTo(without(lost.getMap("$")));
    }

    @Test
    void aDecisionComesWithTheDebriefThatItOpens() {
        JsonPath before = sync(null);
        as("lea").contentType(ContentType.JSON).body(Map.of("option", "agir")).put(mine("/lessons/cas/decision")).then()
                .statusCode(200);
        as("lea").contentType(ContentType.JSON).body(Map.of("option", "attendre", "reason", "Non"))
                .put(mine("/lessons/cas/decision")).then().statusCode(200);

        JsonPath after = sync(before.getString("nextCursor"));

        assertThat(after.getList("changes.decisions.lesson")).containsExactly("cas");
        assertThat(after.getString("changes.decisions[0].option")).isEqualTo("attendre");
        assertThat(after.getString("changes.decisions[0].first.option")).isEqualTo("agir");
        assertThat(after.getList("content[0].lessons.key")).containsExactly("cas");
        assertThat(after.getString("content[0].lessons[0].hash"))
                .isNotEqualTo(before.getString("content[0].lessons[2].hash"));
        assertThat(after.getMap("content[0].outline")).isNull();
        assertServed(after, "content[0].lessons[0]");
        assertThat(after.getString("courses[0].state.modules[0].items[2].state")).isEqualTo("started");
    }

    @Test
    void whatWasHandedInIsToldWithItsCourse() {
        String cursor = sync(null).getString("nextCursor");
        for (String text : List.of("Un", "Deux", "Un")) {
            as("lea").contentType(ContentType.JSON).body(Map.of("text", text)).put(mine("/lessons/autre/journal"))
                    .then()
                    .statusCode(200);
        }

        JsonPath told = sync(cursor);

        assertThat(told.getList("changes.journal.text")).containsExactly("Un", "Deux");
        assertThat(told.getList("changes.journal.course")).containsOnly(COURSE);
        assertThat(told.getList("changes.journal.number")).containsExactly(1, 2);
    }

    @Test
    void whatIsDoneElsewhereIsToldAndNothingElse() {
        String cursor = sync(null).getString("nextCursor");
        as("lea").contentType(ContentType.JSON).body(Map.of()).put(mine("/lessons/lecon/completion")).then()
                .statusCode(200);

        JsonPath told = sync(cursor);

        assertThat(told.getString("courses[0].state.modules[0].items[0].state")).isEqualTo("completed");
        assertThat(told.getInt("home.enrolments[0].done")).isEqualTo(1);
        assertThat((Object) told.get("courses[0].attempts")).isNull();
        assertThat(told.getList("content")).isEmpty();
        assertNothing(sync(told.getString("nextCursor")), told.getString("nextCursor"));
    }

    @Test
    void anAttemptIsToldWhenItBeginsAndWhenTimeEndsIt() {
        String cursor = sync(null).getString("nextCursor");
        String attempt = startAttempt("quiz");

        JsonPath begun = sync(cursor);
        assertThat(begun.getString("courses[0].attempts[0].attempts[0].state")).isEqualTo("open");
        assertThat(begun.getString("courses[0].state.modules[0].items[3].openAttempt")).isEqualTo(attempt);

        MovableClock.forward(Duration.ofHours(2));
        as("lea").get(V1 + "/me/attempts/" + attempt).then().statusCode(200);
        JsonPath ended = sync(begun.getString("nextCursor"));
        assertThat(ended.getString("courses[0].attempts[0].attempts[0].closedBy")).isEqualTo("time");
        assertThat(ended.getList("courses[0].attempts[0].attempts"))
                .isEqualTo(get(mine("/quizzes/quiz/attempts")).getList("items"));
    }

    /** Nobody writes anything when a window closes: what is derived is compared, and cannot be missed. */
    @Test
    void aScoreIsToldWhenTimeShowsIt() {
        String attempt = startAttempt("fenetre");
        as("lea").noContentType().post(V1 + "/me/attempts/" + attempt + "/submission").then().statusCode(200);
        JsonPath hidden = sync(null);
        assertThat(hidden.getMap("courses[0].attempts.find { it.quiz == 'fenetre' }.attempts[0]"))
                .containsEntry("percent", null).containsEntry("state", "submitted");

        MovableClock.forward(Duration.ofHours(2));
        JsonPath shown = sync(hidden.getString("nextCursor"));

        assertThat(shown.getMap("courses[0].attempts.find { it.quiz == 'fenetre' }.attempts[0]"))
                .containsEntry("percent", 0);
        assertThat(shown.getBoolean("startOver")).isFalse();
    }

    @Test
    void aNoticeIsToldAndWhatItSaysOfPoints() {
        String attempt = startAttempt("quiz");
        as("lea").noContentType().post(V1 + "/me/attempts/" + attempt + "/submission").then().statusCode(200);
        String cursor = sync(null).getString("nextCursor");
        database.change("""
                insert into quiz_notice (learner_id, id, kind, course_key, quiz_key, attempt_id, points_before,
                    points_after, made_at) values ('%s', '%s', 'REGRADED', '%s', 'quiz', '%s', 1, 2, now())"""
                .formatted(Api.id("lea"), note, COURSE, attempt));

        JsonPath told = sync(cursor);
        assertThat(told.getList("notices")).isEqualTo(get(V1 + "/me/notices").getList("items"));
        assertThat(told.getInt("notices[0].pointsAfter")).isEqualTo(2);
        assertThat(told.getInt("home.unseenNotices")).isEqualTo(1);

        as("lea").noContentType().put(V1 + "/me/notices/" + note + "/seen").then().statusCode(204);
        JsonPath seen = sync(told.getString("nextCursor"));
        assertThat(seen.getString("notices[0].seenAt")).isNotNull();
        assertThat(seen.getInt("home.unseenNotices")).isZero();
    }

    @Test
    void twoPublicationsAreToldAsOneStep() {
        JsonPath before = sync(null);
        lab().lesson("lecon", "Un texte entre deux.").lesson("nouvelle", "Toute nouvelle.").publish(publishing);
        QuizLab third = lab().lesson("lecon", KEPT + "\n\n" + LATER).lesson("nouvelle", "Toute nouvelle.")
                .without("autre").number("un", "2");
        third.publish(publishing);

        JsonPath after = sync(before.getString("nextCursor"));

        int revision = before.getInt("content[0].revision") + 2;
        assertThat(after.getInt("content[0].revision")).isEqualTo(revision);
        assertThat(after.getList("content[0].lessons.key")).containsExactly("lecon", "nouvelle");
        assertThat(after.getString("content[0].lessons[0].address"))
                .isEqualTo(V1 + "/courses/" + COURSE + "/revisions/" + revision + "/lessons/lecon");
        assertThat(after.getList("content[0].quizzes.key")).containsExactly("quiz");
        assertThat((Object) after.get("content[0].glossary")).isNull();
        assertServed(after, "content[0].outline", "content[0].lessons[0]", "content[0].lessons[1]");
        assertThat(after.getList("tombstones")).containsExactly(tombstone("lesson", "autre", COURSE));
        assertThat(after.getList("courses[0].state.newMaterial.key")).containsExactly("nouvelle");
        assertNothing(sync(after.getString("nextCursor")), after.getString("nextCursor"));
    }

    @Test
    void notesComeAgainWhereTheirTextHasChanged() {
        putNote(note, "Au vieux texte.", EDITED);
        String elsewhere = UUID.randomUUID().toString();
        as("lea").contentType(ContentType.JSON).body(Map.of("kind", "bookmark"))
                .put(mine("/lessons/autre/notes/" + elsewhere)).then().statusCode(200);
        String cursor = sync(null).getString("nextCursor");

        lab().lesson("autre", "Une autre leçon, revue.").without("cas").publish(publishing);
        JsonPath unmoved = sync(sync(cursor).getString("nextCursor"));
        assertThat(unmoved.getList("changes.notes")).isEmpty();
        lab().lesson("lecon", KEPT + "\n\n" + LATER).publish(publishing);
        JsonPath moved = sync(unmoved.getString("nextCursor"));

        assertThat(moved.getString("changes.notes.find { it.id == '%s' }.place.state".formatted(note)))
                .isEqualTo("changed");
        assertThat(moved.getBoolean("startOver")).isFalse();
        assertNothing(sync(moved.getString("nextCursor")), moved.getString("nextCursor"));
    }

    @Test
    void aCourseThatWasLeftGoesAndComesBackWhole() {
        new QuizLab(OTHER).lesson("seule", "Toute seule.").publish(publishing);
        enrol("lea", OTHER);
        String cursor = sync(null).getString("nextCursor");
        as("lea").delete(V1 + "/courses/" + OTHER + "/runs/libre/enrolment").then().statusCode(204);

        JsonPath left = sync(cursor);
        assertThat(left.getList("tombstones")).containsExactly(tombstone("course", OTHER, null));
        assertThat(left.getList("courses")).isEmpty();
        assertThat(left.getList("home.enrolments.course")).containsExactly(COURSE);

        enrol("lea", OTHER);
        JsonPath back = sync(left.getString("nextCursor"));
        assertThat(back.getList("courses.course")).containsExactly(OTHER);
        assertThat(back.getList("content[0].lessons.key")).containsExactly("seule");
        assertThat(back.getList("tombstones")).isEmpty();
    }

    @Test
    void manyThingsComeInPages() {
        UUID learner = UUID.fromString(Api.id("lea"));
        List<UUID> written = IntStream.range(0, 250).mapToObj(n -> new UUID(n, n)).toList();
        String rows = written.stream().map(id -> """
                ('%s', '%s', '%s', 'lecon', 'NOTE', 'x', 1, now(), now(), now(), false)""".formatted(learner, id,
                COURSE)).collect(Collectors.joining(", "));
        database.change("""
                insert into reading_note (learner_id, id, course_key, lesson_key, kind, text, revision, recorded_at,
                    received_at, created_at, deleted) values """ + rows);
        QuarkusTransaction.requiringNew()
                .run(() -> written.forEach(id -> changes.touch(new LearnerId(learner), "note", id)));

        List<String> received = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        JsonPath page = sync(null);
        do {
            sizes.add(page.getList("changes.notes").size());
            received.addAll(page.getList("changes.notes.id"));
            if (sizes.size() == 1) {
                // What changes while it is read comes once more, behind the rest.
                putNote(written.getFirst().toString(), "Changée.", null);
            }
            String cursor = page.getString("nextCursor");
            page = sync(cursor);
            assertThat(page.getBoolean("startOver")).isFalse();
        } while (!page.getList("changes.notes").isEmpty());

        assertThat(sizes).containsExactly(100, 100, 51);
        assertThat(received.subList(0, 250)).containsExactlyElementsOf(written.stream().map(UUID::toString).toList());
        assertThat(received.get(250)).isEqualTo(written.getFirst().toString());
    }

    /** The rows that were there before changes were numbered. */
    @Test
    void whatIsOlderThanTheNumbersIsToldToo() throws IOException {
        putNote(note, "Ancienne.", null);
        String gone = UUID.randomUUID().toString();
        putNote(gone, "Partie.", null);
        as("lea").delete(mine("/lessons/lecon/notes/" + gone)).then().statusCode(204);
        as("lea").contentType(ContentType.JSON).body(Map.of("text", "Un")).put(mine("/lessons/autre/journal")).then()
                .statusCode(200);
        as("lea").contentType(ContentType.JSON).body(Map.of("option", "agir")).put(mine("/lessons/cas/decision")).then()
                .statusCode(200);
        JsonPath before = sync(null);
        database.change("delete from learner_change");
        database.change("delete from learner_feed");
        assertThat(sync(null).getList("changes.notes")).isEmpty();

        for (String statement : Files.readString(FILLING).split(";\\R")) {
            database.change(statement);
        }

        JsonPath filled = sync(null);
        assertThat(filled.getMap("changes")).isEqualTo(before.getMap("changes"));
        assertThat(filled.getList("tombstones")).isEmpty();
        assertThat(database.count("select count(*) from learner_feed where number = 4 and forgotten = 0")).isEqualTo(1);
        putNote(note, "Plus si ancienne.", null);
        assertThat(sync(filled.getString("nextCursor")).getList("changes.notes.text"))
                .containsExactly("Plus si ancienne.");
    }

    @Test
    void whoMissedARemovalThatIsForgottenBeginsAnew() {
        String other = UUID.randomUUID().toString();
        putNote(note, "Bientôt partie.", null);
        String missed = sync(null).getString("nextCursor");
        as("lea").delete(mine("/lessons/lecon/notes/" + note)).then().statusCode(204);
        String heard = sync(missed).getString("nextCursor");
        putNote(other, "Reste.", null);

        MovableClock.forward(Duration.ofDays(179));
        forgetting.now();
        assertThat(sync(missed).getList("tombstones.id")).containsExactly(note);
        MovableClock.forward(Duration.ofDays(2));
        forgetting.now();

        JsonPath late = sync(missed);
        assertThat(late.getBoolean("startOver")).isTrue();
        assertThat(late.getList("changes.notes.id")).containsExactly(other);
        assertThat(late.getMap("home")).isNotNull();
        JsonPath inTime = sync(heard);
        assertThat(inTime.getBoolean("startOver")).isFalse();
        assertThat(inTime.getList("changes.notes.id")).containsExactly(other);
        // Beginning anew is done once, though there is nothing with so high a number.
        as("lea").delete(mine("/lessons/lecon/notes/" + other)).then().statusCode(204);
        MovableClock.forward(Duration.ofDays(181));
        forgetting.now();
        JsonPath anew = sync(heard);
        assertThat(anew.getBoolean("startOver")).isTrue();
        assertNothing(sync(anew.getString("nextCursor")), anew.getString("nextCursor"));
    }

    @Test
    void theCursorOfAnotherAccountOrInstallationBeginsAnew() {
        enrol("karim", COURSE);
        putNote(note, "De Léa.", null);
        String leas = sync(null).getString("nextCursor");

        JsonPath karims = as("karim").queryParam("since", leas).get(SYNC).then().statusCode(200).extract().jsonPath();
        assertThat(karims.getBoolean("startOver")).isTrue();
        assertThat(karims.getString("home.profile.userName")).isEqualTo("karim");
        assertThat(karims.getList("changes.notes")).isEmpty();
        assertThat(sync(leas).getBoolean("startOver")).isFalse();

        assertThat(database.change("update change_feed set installation = '" + UUID.randomUUID() + "'")).isEqualTo(1);
        assertThat(sync(leas).getBoolean("startOver")).isTrue();
    }

    /** Of a database that was put back: it gives numbers again that it gave before. */
    @Test
    void aCursorFromTheFutureBeginsAnew() {
        String cursor = sync(null).getString("nextCursor");
        SyncCursor read = SyncCursor.fromString(cursor);
        SyncCursor future = new SyncCursor(read.owner(), read.number() + 1, read.base(), read.home(), read.notices(),
                read.courses());

        assertThat(sync(future.toString()).getBoolean("startOver")).isTrue();
    }

    @Test
    void whatIsNoCursorIsRefused() {
        for (String garbage : List.of("x", "undefined", "null", "{}", sync(null).getString("nextCursor") + "A")) {
            Response answer = as("lea").queryParam("since", garbage).get(SYNC);
            assertProblem(answer, 400, "invalid-request");
            assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo("since");
        }
    }

    @Test
    void aReplicaThatIsBehindTakesNothingBack() {
        String cursor = sync(null).getString("nextCursor");
        SyncCursor told = SyncCursor.fromString(cursor);
        SortedMap<Long, SyncCursor.Held> ahead = new TreeMap<>();
        told.courses().forEach((course, held) -> ahead.put(course,
                new SyncCursor.Held(held.revision() + 1, held.state() ^ 1, held.attempts())));
        String newer = new SyncCursor(told.owner(), told.number(), told.base(), told.home() ^ 1, told.notices(), ahead)
                .toString();
        putNote(note, "Entre-temps.", null);

        // Another replica knew the next publication; this one does not.
        assertNothing(sync(newer), newer);

        lab().lesson("lecon", LATER).publish(publishing);
        JsonPath caughtUp = sync(newer);
        assertThat(caughtUp.getBoolean("startOver")).isFalse();
        assertThat(caughtUp.getList("changes.notes.id")).containsExactly(note);
        assertThat(caughtUp.getList("courses.course")).containsExactly(COURSE);
        assertThat(caughtUp.getMap("home")).isNotNull();
    }

    /** As where a learner is enrolled on another replica in a course that was published a moment ago. */
    @Test
    void aCourseThatIsNotHereYetIsNoMistake() {
        String cursor = sync(null).getString("nextCursor");
        database.change("""
                insert into enrolment (learner_id, course_key, run_key, revision, enrolled_at, version)
                values ('%s', 'cours-a-venir', 'libre', 1, now(), 0)""".formatted(Api.id("lea")));

        assertNothing(sync(cursor), cursor);
        JsonPath all = sync(null);
        assertThat(all.getList("home.enrolments.course")).containsExactly(COURSE);
        as("lea").get(V1 + "/me/home").then().statusCode(200);
    }

    private QuizLab lab() {
        return new QuizLab(COURSE).lesson("lecon", KEPT + "\n\n" + EDITED).lesson("autre", "Une autre leçon.")
                .caseStudy("cas").number("un", "1").number("deux", "2").quiz("quiz", """
                        timeLimit: PT45M
                        questions: [un]""").quiz("fenetre", """
                        window: { closesAt: '%s' }
                        feedback: { score: after-window, correctness: never, explanation: never }
                        questions: [deux]""".formatted(closesAt));
    }

    private static void enrol(String account, String course) {
        as(account).put(V1 + "/courses/" + course + "/runs/libre/enrolment").then().statusCode(200);
    }

    private static JsonPath sync(String cursor) {
        var request = as("lea");
        if (cursor != null) {
            request.queryParam("since", cursor);
        }
        return request.get(SYNC).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath get(String address) {
        return as("lea").get(address).then().statusCode(200).extract().jsonPath();
    }

    private static String mine(String path) {
        return V1 + "/me/courses/" + COURSE + path;
    }

    private static void putNote(String id, String text, String paragraph) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "note", "text", text));
        if (paragraph != null) {
            body.put("paragraph", Passage.of(paragraph).getFirst().anchor());
        }
        as("lea").contentType(ContentType.JSON).body(body).put(mine("/lessons/lecon/notes/" + id)).then()
                .statusCode(200);
    }

    private static String startAttempt(String quiz) {
        return as("lea").noContentType().post(mine("/quizzes/" + quiz + "/attempts")).then().statusCode(201).extract()
                .path("id");
    }

    private static Map<String, Object> tombstone(String kind, String id, String course) {
        Map<String, Object> tombstone = new HashMap<>(Map.of("kind", kind, "id", id));
        tombstone.put("course", course);
        return tombstone;
    }

    private static Map<String, Object> without(Map<String, Object> view) {
        Map<String, Object> timeless = new HashMap<>(view);
        assertThat(timeless.remove("serverNow")).isNotNull();
        timeless.computeIfPresent("home", (key, home) -> home instanceof Map<?, ?> inner ? without(copy(inner)) : home);
        return timeless;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new HashMap<>();
        map.forEach((key, value) -> copy.put(key.toString(), value));
        return copy;
    }

    private static void assertNothing(JsonPath answer, String cursor) {
        Map<String, Object> rest = new HashMap<>(answer.getMap("$"));
        assertThat(rest.remove("serverNow")).isNotNull();
        assertThat(rest.remove("nextCursor")).isEqualTo(cursor);
        Map<String, Object> nothing = new HashMap<>(Map.of("startOver", false, "hasMore", false, "courses", List.of(),
                "content", List.of(), "changes",
                Map.of("notes", List.of(), "journal", List.of(), "decisions", List.of(), "events", List.of()),
                "tombstones", List.of()));
        nothing.put("home", null);
        nothing.put("notices", null);
        assertThat(rest).isEqualTo(nothing);
    }

    /** The address answers the bytes that were announced. */
    private static void assertServed(JsonPath answer, String... documents) {
        for (String document : documents) {
            byte[] body = as("lea").header("Accept-Encoding", "identity").get(answer.getString(document + ".address"))
                    .then().statusCode(200).extract().asByteArray();
            assertThat(answer.getInt(document + ".bytes")).as(document).isEqualTo(body.length);
            assertThat(answer.getString(document + ".hash")).as(document).isEqualTo(ContentHash.of(body).value());
        }
    }
}
