package org.alliances.mooc.reading;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.alliances.mooc.course.text.Passage;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.QuizLab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Notes and bookmarks over HTTP: any order of arrival, and any publication in between. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class NoteResourceTest {
    private static final String COURSE = "labo-des-notes";
    private static final String KEPT = "Ce paragraphe reste tel quel dans toutes les publications.";
    private static final String EDITED = "Celui-ci parle de trois acteurs du territoire et de leurs liens.";
    private static final String LATER = "Celui-ci parle de quatre acteurs du territoire et de leurs liens.";
    private static final String REMOVED = "Voilà un avis qui disparaîtra bientôt.";

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void publishAndEnrol() {
        database.forgetLearners();
        lab().publish(publishing);
        for (String learner : List.of("lea", "karim")) {
            as(learner).put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
        }
    }

    @Test
    void aNoteStandsAtItsParagraph() {
        put(id, note("Important.", anchor(KEPT), null)).statusCode(200).body("outcome", equalTo("saved"))
                .body("place.state", equalTo("attached")).body("place.paragraph", equalTo(anchor(KEPT)))
                .body("place.quote", equalTo(KEPT)).body("kind", equalTo("note"));

        get("").statusCode(200).body("items", hasSize(1)).body("items[0].text", equalTo("Important."))
                .body("items[0].outcome", nullValue()).body("nextCursor", nullValue());
        get("/" + id).statusCode(200).body("id", equalTo(id));
        as("karim").get(notes("lecon")).then().body("items", empty());
        assertProblem(as("karim").get(notes("lecon") + "/" + id), 404, "note-not-found");
    }

    @Test
    void theLessonShowsTheAnchorsThatNotesNeed() {
        String html = as("lea").get(V1 + "/courses/" + COURSE + "/lessons/lecon").then().statusCode(200).extract()
                .path("body.html");

        assertThat(html).contains("<p id=\"" + anchor(KEPT) + "\">" + KEPT + "</p>");
    }

    @Test
    void afterAPublicationItStaysOrSaysWhatHappened() {
        // Given
        String edited = UUID.randomUUID().toString();
        String removed = UUID.randomUUID().toString();
        String whole = UUID.randomUUID().toString();
        put(id, note("Reste", anchor(KEPT), null)).statusCode(200);
        put(edited, note("Change", anchor(EDITED), null)).statusCode(200);
        put(removed, note("Part", anchor(REMOVED), null)).statusCode(200);
        put(whole, Map.of("kind", "bookmark")).statusCode(200).body("place.state", equalTo("lesson"));

        // When
        lab().lesson("lecon", "Du neuf.\n\n" + LATER + "\n\n- " + KEPT).publish(publishing);

        // Then
        get("").body("items.place.state", contains("attached", "changed", "gone", "lesson"))
                .body("items.place.paragraph", contains(anchor(KEPT), anchor(LATER), null, null))
                .body("items.place.quote", contains(KEPT, EDITED, REMOVED, null));

        // When the lesson is gone
        lab().without("lecon").publish(publishing);

        // Then
        as("lea").get(V1 + "/me/courses/" + COURSE + "/notes").then().statusCode(200)
                .body("items.place.state", contains("gone", "gone", "gone", "lesson"))
                .body("items.text", contains("Reste", "Change", "Part", null));
    }

    @Test
    void whatWasReadOfflineIsFoundInThePublicationThatWasRead() {
        int read = get("").extract().jsonPath().getList("items").size() + revision();
        lab().lesson("lecon", LATER).publish(publishing);

        Map<String, Object> offline = note("Lu hors ligne", anchor(EDITED), null);
        offline.put("revision", read);
        put(id, offline).statusCode(200).body("place.state", equalTo("changed")).body("place.quote", equalTo(EDITED))
                .body("revision", is(read));
        String unknown = UUID.randomUUID().toString();
        put(unknown, note("Nulle part", "p-0123456789ab", null)).statusCode(200).body("place.state", equalTo("gone"))
                .body("place.quote", nullValue()).body("text", equalTo("Nulle part"));
        offline.put("revision", 99_999);
        assertProblem(put(id, offline).extract().response(), 404, "revision-not-found");
    }

    @Test
    void theNewestStandsWhateverTheOrderOfArrivalAndNothingIsThrownAway() {
        List<Map<String, Object>> writes = new ArrayList<>();
        for (int minute = 1; minute <= 6; minute++) {
            writes.add(note("Texte " + minute, anchor(KEPT), "2026-11-01T10:0" + minute + ":00Z"));
        }
        // Two devices, the same instant.
        writes.add(note("Texte 6 bis", anchor(KEPT), "2026-11-01T10:06:00Z"));
        for (int seed = 1; seed <= 8; seed++) {
            database.forgetLearners();
            as("lea").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
            List<Map<String, Object>> arriving = new ArrayList<>(writes);
            arriving.addAll(writes);
            Collections.shuffle(arriving, new Random(seed));

            arriving.forEach(write -> put(id, write).statusCode(200));

            get("/" + id).body("text", equalTo("Texte 6 bis"));
            assertThat(get("/" + id + "/versions").statusCode(200).extract().jsonPath()
                    .getList("items.text", String.class)).as("seed %d", seed).containsExactly("Texte 6 bis", "Texte 6",
                            "Texte 5", "Texte 4", "Texte 3", "Texte 2", "Texte 1");
        }
    }

    @Test
    void whatIsTakenAwayStaysAwayUnlessItIsWrittenAnew() {
        put(id, note("Un", anchor(KEPT), "2026-11-01T10:00:00Z")).statusCode(200);
        delete(id, "2026-11-01T11:00:00Z").statusCode(204);
        delete(id, "2026-11-01T11:30:00Z").statusCode(204);

        assertProblem(get("/" + id).extract().response(), 404, "note-not-found");
        get("").body("items", empty());
        put(id, note("En retard", anchor(KEPT), "2026-11-01T10:30:00Z")).statusCode(200)
                .body("outcome", equalTo("superseded"));
        assertProblem(get("/" + id).extract().response(), 404, "note-not-found");
        get("/" + id + "/versions").body("items.text", contains("Un", "En retard", "Un"))
                .body("items.deleted", contains(true, false, false));

        put(id, note("De nouveau", anchor(KEPT), "2026-11-01T12:00:00Z")).body("outcome", equalTo("saved"));
        get("/" + id).statusCode(200).body("text", equalTo("De nouveau"));
    }

    @Test
    void aDeletionThatComesBeforeItsNoteIsRemembered() {
        delete(id, "2026-11-01T11:00:00Z").statusCode(204);
        put(id, note("En retard", anchor(KEPT), "2026-11-01T10:00:00Z")).statusCode(200)
                .body("outcome", equalTo("superseded"));

        get("").body("items", empty());
    }

    @Test
    void manyAtOnceAreOneNote() {
        Parallel.run(12, () -> put(id, note("Ensemble", anchor(KEPT), "2026-11-01T10:00:00Z")).statusCode(200).extract()
                .asString());

        get("").body("items", hasSize(1));
        get("/" + id + "/versions").body("items", hasSize(1));
    }

    @Test
    void aClockThatRunsAheadCountsAsNow() {
        Instant before = Instant.now();

        String at = put(id, note("Demain", null, "2999-01-01T00:00:00Z")).statusCode(200).extract().path("recordedAt");

        assertThat(Instant.parse(at)).isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            ids.add(UUID.randomUUID().toString());
            put(ids.getLast(), note("n" + n, null, null)).statusCode(200);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = get("?limit=2" + cursor).statusCode(200).extract().response();
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.path("nextCursor") == null ? "" : "&cursor=" + page.path("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of("kind", "essay", "paragraph", "p-xyz", "revision",
                0, "recordedAt", "hier", "text", "x".repeat(10_001), "colour", "red").entrySet()) {
            Map<String, Object> body = note("Texte", anchor(KEPT), null);
            body.put(wrong.getKey(), wrong.getValue());
            assertProblem(put(id, body).extract().response(), 400, "invalid-request");
        }
        assertProblem(put(id, Map.of("kind", "note")).extract().response(), 400, "invalid-request");
        assertProblem(put(id, Map.of("kind", "note", "text", " ")).extract().response(), 400, "invalid-request");
        assertProblem(as("lea").delete(notes("lecon") + "/" + id + "?recordedAt=hier"), 400, "invalid-request");
        assertProblem(as("lea").get(notes("lecon") + "/nicht-uuid"), 400, "invalid-request");
        assertProblem(
                as("lea").contentType(ContentType.JSON).body(note("x", null, null)).put(notes("nulle") + "/" + id),
                404, "lesson-not-found");
        assertProblem(as("lea").delete(notes("nulle") + "/" + id), 404, "lesson-not-found");
        get("").body("items", empty());
    }

    @Test
    void anIdNamesOneNote() {
        put(id, note("Ici", null, null)).statusCode(200);
        Response elsewhere = as("lea").contentType(ContentType.JSON).body(note("Là", null, null))
                .put(notes("autre") + "/" + id);

        assertProblem(elsewhere, 409, "note-elsewhere");
        assertProblem(as("lea").delete(notes("autre") + "/" + id), 409, "note-elsewhere");
        get("/" + id).body("text", equalTo("Ici"));
        // Another learner may have chosen the same id.
        as("karim").contentType(ContentType.JSON).body(note("Karim", null, null)).put(notes("lecon") + "/" + id).then()
                .statusCode(200);
    }

    @Test
    void thereIsAnEndToThem() {
        String rows = IntStream.rangeClosed(1, 2_000).mapToObj(n -> """
                ('%s', '00000000-0000-4000-8000-%012d', '%s', 'lecon', 'NOTE', 'x', 1, now(), now(), now(), false)"""
                .formatted(Api.id("lea"), n, COURSE)).collect(Collectors.joining(", "));
        database.change("""
                insert into reading_note (learner_id, id, course_key, lesson_key, kind, text, revision, recorded_at,
                    received_at, created_at, deleted) values """ + rows);

        assertProblem(put(id, note("De trop", null, null)).extract().response(), 409, "too-many-notes");
        put("00000000-0000-4000-8000-000000000007", note("Changée", null, null)).statusCode(200);
    }

    @Test
    void whoIsNotEnrolledWritesNothingAndStillReadsHerOwn() {
        put(id, note("À moi", null, null)).statusCode(200);
        as("lea").delete(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(204);

        get("").body("items.text", contains("À moi"));
        assertProblem(put(id, note("Encore", null, null)).extract().response(), 403, "not-enrolled");
        assertProblem(delete(id, null).extract().response(), 403, "not-enrolled");
    }

    private static QuizLab lab() {
        return new QuizLab(COURSE).lesson("lecon", KEPT + "\n\n" + EDITED + "\n\n" + REMOVED)
                .lesson("autre", "Une autre leçon.");
    }

    private static int revision() {
        return as("lea").get(V1 + "/courses/" + COURSE).then().extract().path("revision");
    }

    private static String anchor(String paragraph) {
        Matcher anchor = Pattern.compile(Passage.ANCHOR).matcher(Passage.of(paragraph).getFirst().anchor());
        assertThat(anchor.matches()).isTrue();
        return anchor.group();
    }

    private static Map<String, Object> note(String text, String paragraph, String recordedAt) {
        Map<String, Object> note = new HashMap<>(Map.of("kind", "note", "text", text));
        if (paragraph != null) {
            note.put("paragraph", paragraph);
        }
        if (recordedAt != null) {
            note.put("recordedAt", recordedAt);
        }
        return note;
    }

    private static String notes(String lesson) {
        return V1 + "/me/courses/" + COURSE + "/lessons/" + lesson + "/notes";
    }

    private static ValidatableResponse get(String address) {
        return as("lea").get(notes("lecon") + address).then();
    }

    private static ValidatableResponse put(String id, Map<String, ?> note) {
        return as("lea").contentType(ContentType.JSON).body(note).put(notes("lecon") + "/" + id).then();
    }

    private static ValidatableResponse delete(String id, String recordedAt) {
        return as("lea").delete(notes("lecon") + "/" + id + (recordedAt == null ? "" : "?recordedAt=" + recordedAt))
                .then();
    }
}
