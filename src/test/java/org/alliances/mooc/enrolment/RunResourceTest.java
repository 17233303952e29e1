package org.alliances.mooc.enrolment;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.TEACHING_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.Api.inesTeaches;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.Parallel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class RunResourceTest {
    private static final String RUN = TEACHING_PATH + "/runs/hiver";
    private static final String ENROLMENT = COURSE_PATH + "/runs/hiver/enrolment";
    private static final String LESSON = COURSE_PATH + "/lessons/face-a-face-cote-a-cote";
    private static final CourseKey COURSE = new CourseKey(Api.COURSE);

    @Inject
    Database database;
    @Inject
    EnrolmentApi enrolments;

    @BeforeEach
    void inesTeachesAndNothingIsPlanned() {
        forget();
        inesTeaches();
    }

    @AfterEach
    void forget() {
        MovableClock.reset();
        database.forgetLearners();
        database.change("delete from enrolment_run");
    }

    @Test
    void aRunIsPlannedChangedAndDeleted() {
        // Given
        Map<String, Object> terms = terms(Duration.ofDays(-1), Duration.ofDays(10), Duration.ofDays(40), 10);
        String tag = put(terms).then().statusCode(200).body("key", equalTo("hiver")).body("state", equalTo("open"))
                .body("enrollable", is(true)).body("reason", nullValue()).body("capacity", is(10))
                .body("cohort.organisation", equalTo("collectivite")).extract().header("ETag");

        // Then
        put(terms).then().statusCode(200).header("ETag", tag);
        Map<String, Object> larger = with(terms, "capacity", 20);
        assertProblem(put(larger), 428, "precondition-required");
        assertProblem(change(larger, "\"other\""), 412, "precondition-failed");
        String next = change(larger, tag).then().statusCode(200).body("capacity", is(20)).extract().header("ETag");
        as("ines").get(RUN).then().statusCode(200).header("ETag", next).body("capacity", is(20));
        as("ines").get(TEACHING_PATH + "/runs").then().statusCode(200).body("items.key", hasItems("hiver"));
        as("ines").get(TEACHING_PATH + "/audit?action=run-changed").then().statusCode(200)
                .body("items[0].detail.before.capacity", is(10)).body("items[0].detail.after.capacity", is(20));
        as("ines").header("If-Match", next).delete(RUN).then().statusCode(204);
        as("ines").header("If-Match", next).delete(RUN).then().statusCode(204);
        assertProblem(as("ines").get(RUN), 404, "run-not-found");
    }

    @Test
    void wrongDatesAreRefusedOneByOne() {
        Map<String, Object> late = Map.of("at", "2027-05-01T09:00", "zone", "Europe/Paris");
        Map<String, Object> early = Map.of("at", "2027-04-01T09:00", "zone", "Indian/Reunion");
        put(Map.of("title", "Hiver", "waitingList", true, "enrolmentOpens", late, "enrolmentCloses", early, "start",
                late, "end", early)).then().statusCode(400)
                .body("violations.field", hasItems("end", "enrolmentCloses"));
        put(Map.of("title", "Hiver", "waitingList", true, "end", early)).then().statusCode(400)
                .body("violations.field", hasItems("start"));
        put(Map.of("title", "Hiver", "waitingList", true, "start", Map.of("at", "demain", "zone", "Mars/Olympus")))
                .then().statusCode(400).body("violations.field", hasItems("start.at", "start.zone"));
        assertThat(database.count("select count(*) from enrolment_run")).isZero();
    }

    @Test
    void aMomentThatTheWallSkipsIsTheInstantOfTheChange() {
        put(Map.of("title", "Printemps", "waitingList", true, "start",
                Map.of("at", "2027-03-28T02:30", "zone", "Europe/Paris"))).then().statusCode(200)
                .body("start.at", equalTo("2027-03-28T02:30")).body("start.instant", equalTo("2027-03-28T01:00:00Z"));
        as("ines").get(RUN).then().body("start.at", equalTo("2027-03-28T02:30"));
    }

    @Test
    void aKeyOfTheCourseItselfIsTaken() {
        String libre = TEACHING_PATH + "/runs/libre";
        assertProblem(as("ines").contentType(ContentType.JSON).body(Map.of("title", "x", "waitingList", true))
                .put(libre), 409, "run-key-taken");
        assertProblem(as("ines").delete(libre), 409, "run-key-taken");
    }

    @Test
    void enrolmentIsRefusedWithItsReasonOutsideItsWindow() {
        // Given
        put(terms(Duration.ofDays(2), Duration.ofDays(10), Duration.ofDays(40), 10)).then().statusCode(200)
                .body("state", equalTo("to-be-scheduled")).body("reason", equalTo("enrolment-not-open-yet"));
        String opensAt = as("ines").get(RUN).jsonPath().getString("enrolmentOpens.instant");

        // Then
        Response early = as("lea").put(ENROLMENT);
        assertProblem(early, 409, "enrolment-not-open-yet");
        assertThat(early.jsonPath().getString("opensAt")).isEqualTo(opensAt);
        MovableClock.forward(Duration.ofDays(6));
        assertProblem(as("lea").put(ENROLMENT), 409, "enrolment-closed");
        as("ines").get(RUN).then().body("state", equalTo("open")).body("enrollable", is(false));
        MovableClock.forward(Duration.ofDays(40));
        assertProblem(as("lea").put(ENROLMENT), 409, "run-over");
        as("ines").get(RUN).then().body("state", equalTo("closed"));
        assertThat(database.count("select count(*) from enrolment")).isZero();
    }

    @Test
    void aFullRunWithoutWaitingListRefuses() {
        put(with(open(1), "waitingList", false)).then().statusCode(200);
        as("lea").put(ENROLMENT).then().statusCode(200).body("state", equalTo("active"));

        Response full = as("karim").put(ENROLMENT);

        assertProblem(full, 409, "run-full");
        assertThat(full.jsonPath().getInt("capacity")).isEqualTo(1);
    }

    @Test
    void whoWaitsMovesUpWhenAPlaceIsFreeAndNotBefore() {
        // Given
        put(open(1)).then().statusCode(200);
        as("lea").put(ENROLMENT).then().statusCode(200).body("state", equalTo("active"));

        // When
        as("karim").put(ENROLMENT).then().statusCode(200).body("state", equalTo("waiting")).body("position", is(1));

        // Then
        as("karim").put(ENROLMENT).then().body("position", is(1));
        Response locked = as("karim").get(LESSON);
        assertProblem(locked, 403, "not-enrolled");
        assertThat(locked.jsonPath().getString("waiting.run")).isEqualTo("hiver");
        as("lea").delete(ENROLMENT).then().statusCode(204);
        as("karim").get(LESSON).then().statusCode(200);
        as("lea").put(ENROLMENT).then().statusCode(200).body("state", equalTo("waiting")).body("position", is(1));
    }

    @Test
    void aLargerCapacityLetsWaitersMoveUp() {
        String tag = put(open(1)).header("ETag");
        as("lea").put(ENROLMENT).then().statusCode(200);
        as("karim").put(ENROLMENT).then().body("state", equalTo("waiting"));

        change(with(open(1), "capacity", 2), tag).then().statusCode(200).body("active", is(2)).body("waiting", is(0));

        as("karim").get(LESSON).then().statusCode(200);
    }

    @Test
    void progressFollowsIntoAnotherRun() {
        // Given
        put(open(5)).then().statusCode(200);
        enrol("lea");
        as("lea").contentType(ContentType.JSON).body(Map.of("completedAt", "2026-11-01T10:00:00Z"))
                .put(MY_COURSE_PATH + "/lessons/face-a-face-cote-a-cote/completion").then().statusCode(200);

        // When
        as("lea").put(ENROLMENT).then().statusCode(200).body("state", equalTo("active"));

        // Then
        as("lea").get(MY_COURSE_PATH).then().statusCode(200).body("done", is(1));
        assertThat(database.count("select count(*) from enrolment where left_at is null")).isEqualTo(1);
        assertThat(database.count("select count(*) from enrolment_event")).isEqualTo(3);
        assertThat(database.count("select count(*) from enrolment_event where action = 'moved_away'")).isEqualTo(1);
    }

    @Test
    void anyoneSeesWhatIsOnOffer() {
        // Given
        put(with(open(1), "waitingList", false)).then().statusCode(200);
        as("lea").put(ENROLMENT).then().statusCode(200);

        // Then
        anyone().get(COURSE_PATH + "/runs").then().statusCode(200).body("items.key", contains("libre", "hiver"))
                .body("items.enrollable", contains(true, false))
                .body("items.state", contains("open", "open")).body("items[0].capacity", nullValue())
                .body("items[1].placesLeft", is(0)).body("items[1].reason", equalTo("run-full"))
                .body("items[1].start.zone", equalTo("Europe/Paris"));
        MovableClock.forward(Duration.ofDays(41));
        anyone().get(COURSE_PATH + "/runs").then().body("items.state", contains("open", "closed"));
        MovableClock.forward(Duration.ofDays(90));
        anyone().get(COURSE_PATH + "/runs").then().body("items.key", contains("libre"));
        assertProblem(anyone().get(V1 + "/courses/jamais/runs"), 404, "course-not-found");
    }

    @Test
    void aLearnerSeesWhatSheHasWaitsForAndHasLeft() {
        // Given
        put(open(1)).then().statusCode(200);
        as("karim").put(ENROLMENT).then().statusCode(200);
        enrol("lea");
        as("lea").put(ENROLMENT).then().body("state", equalTo("waiting"));

        // Then
        as("lea").get(V1 + "/me/enrolments").then().statusCode(200).body("items.run", contains("libre", "hiver"))
                .body("items.state", contains("active", "waiting")).body("items[1].position", is(1))
                .body("items[1].runState", equalTo("open")).body("items[0].runState", nullValue());
        as("karim").delete(ENROLMENT).then().statusCode(204);
        as("lea").get(V1 + "/me/enrolments").then().body("items.run", contains("hiver", "libre"))
                .body("items.state", contains("active", "left"));
        String history = TEACHING_PATH + "/learners/" + id("lea") + "/enrolments";
        as("ines").get(history).then().statusCode(200)
                .body("items.action", contains("promoted", "moved-away", "waiting", "enrolled"))
                .body("items.source", contains("platform", "platform", "learner", "learner"));
        String cursor = as("ines").get(history + "?limit=3").then().extract().path("nextCursor");
        as("ines").get(history + "?cursor=" + cursor).then().body("items.action", contains("enrolled"))
                .body("nextCursor", nullValue());
        assertProblem(as("ines").get(TEACHING_PATH + "/learners/" + UUID.randomUUID() + "/enrolments"), 404,
                "learner-not-found");
    }

    @Test
    void aRunThatHadLearnersIsNotDeleted() {
        String tag = put(open(5)).header("ETag");
        as("lea").put(ENROLMENT).then().statusCode(200);
        as("lea").delete(ENROLMENT).then().statusCode(204);

        assertProblem(as("ines").header("If-Match", tag).delete(RUN), 409, "run-has-learners");
    }

    @Test
    void fiftyAtOnceForTenPlacesAreTenActiveAndFortyInOrder() {
        // Given
        put(open(10)).then().statusCode(200);
        List<LearnerId> learners = Stream.generate(() -> new LearnerId(UUID.randomUUID())).limit(50).toList();
        Instant now = Instant.now();

        // When
        Parallel.each(learners, learner -> enrolments.enrol(learner, COURSE, new RunKey("hiver"), now));

        // Then
        assertThat(active()).isEqualTo(10);
        assertThat(database.count("select count(distinct place) from enrolment_waiting where place between 1 and 40"))
                .isEqualTo(40);

        // When
        List<LearnerId> admitted = learners.stream()
                .filter(learner -> !enrolments.active(learner).isEmpty()).toList();
        Parallel.each(admitted, learner -> enrolments.leave(learner, COURSE, new RunKey("hiver"), now));

        // Then
        assertThat(active()).isEqualTo(10);
        assertThat(database.count("select min(place) from enrolment_waiting")).isEqualTo(11);
        assertThat(database.count("select count(*) from enrolment_event where action = 'promoted'")).isEqualTo(10);
    }

    private long active() {
        return database.count("select count(*) from enrolment where left_at is null");
    }

    private static Response put(Map<String, Object> terms) {
        return as("ines").contentType(ContentType.JSON).body(terms).put(RUN);
    }

    private static Response change(Map<String, Object> terms, String tag) {
        return as("ines").contentType(ContentType.JSON).header("If-Match", tag).body(terms).put(RUN);
    }

    private static Map<String, Object> open(int capacity) {
        return terms(Duration.ofDays(-1), Duration.ofDays(10), Duration.ofDays(40), capacity);
    }

    /** Enrolment closes five days before the start. */
    private static Map<String, Object> terms(Duration opens, Duration starts, Duration ends, int capacity) {
        return Map.of("title", "Session d'hiver", "enrolmentOpens", in(opens), "enrolmentCloses",
                in(starts.minusDays(5)), "start", in(starts), "end", in(ends), "capacity", capacity, "waitingList",
                true, "cohort", Map.of("organisation", "collectivite"));
    }

    private static Map<String, Object> in(Duration ahead) {
        return Map.of("at", Instant.now().plus(ahead).truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC)
                .toLocalDateTime().toString(), "zone", "Europe/Paris");
    }

    private static Map<String, Object> with(Map<String, Object> terms, String member, Object value) {
        Map<String, Object> other = new HashMap<>(terms);
        other.put(member, value);
        return other;
    }
}
