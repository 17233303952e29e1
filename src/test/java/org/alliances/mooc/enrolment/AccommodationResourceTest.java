package org.alliances.mooc.enrolment;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.GRANTS_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.TEACHING_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.Api.grant;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.Api.inesTeaches;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class AccommodationResourceTest {
    private static final String MINE = MY_COURSE_PATH + "/accommodation";
    private static final CourseKey COURSE = new CourseKey(Api.COURSE);
    private static final Map<String, Object> THIRD = Map.of("timeFactor", new BigDecimal("1.33"), "extraAttempts", 1,
            "deadlineShift", "P7D", "reason", "Tiers temps");
    private static final Map<String, Object> HALF = Map.of("timeFactor", new BigDecimal("1.5"), "extraAttempts", 2,
            "deadlineShift", "PT36H", "reason", "Mi-temps");

    @Inject
    Database database;
    @Inject
    EnrolmentApi enrolments;
    @Inject
    Observer observer;

    @BeforeEach
    void leaIsEnrolledAndInesTeaches() {
        database.forgetLearners();
        inesTeaches();
        enrol("lea");
        observer.changes.clear();
    }

    @AfterEach
    void observeAgain() {
        observer.failing = false;
    }

    @Test
    void isSetOnceAndEffectiveEverywhere() {
        // When
        Response set = put("ines", THIRD);

        // Then
        set.then().statusCode(200).header("Cache-Control", "no-store").header("ETag", notNullValue())
                .body("learner", equalTo(id("lea"))).body("run", equalTo("libre")).body("granted", is(true))
                .body("timeFactor", is(1.33f)).body("extraAttempts", is(1)).body("deadlineShift", equalTo("P7D"))
                .body("reason", equalTo("Tiers temps")).body("grantedBy", equalTo(id("ines")))
                .body("grantedAt", notNullValue());
        Response read = as("ines").get(path("lea"));
        assertThat(read.asString()).isEqualTo(set.asString());
        assertThat(read.header("ETag")).isEqualTo(set.header("ETag"));
        assertThat(enrolments.accommodation(new LearnerId(UUID.fromString(id("lea"))), COURSE, RunKey.LIBRE))
                .isEqualTo(new Accommodation(new BigDecimal("1.33"), 1, Duration.ofDays(7)));
        as("lea").get(MINE).then().statusCode(200).body("granted", is(true)).body("timeFactor", is(1.33f))
                .body("extraAttempts", is(1)).body("deadlineShift", equalTo("P7D"))
                .body("reason", equalTo("Tiers temps")).body("since", equalTo(set.path("grantedAt")))
                .body("grantedBy", nullValue());
        assertThat(observer.changes).singleElement().satisfies(change -> {
            assertThat(change.learner().value()).hasToString(id("lea"));
            assertThat(change.course()).isEqualTo(COURSE);
            assertThat(change.run()).isEqualTo(RunKey.LIBRE);
            assertThat(change.accommodation().extraAttempts()).isEqualTo(1);
        });
    }

    @Test
    void whereNothingIsGrantedTheValuesAreThoseOfEverybody() {
        Response none = as("ines").get(path("lea"));

        none.then().statusCode(200).body("granted", is(false)).body("timeFactor", is(1)).body("extraAttempts", is(0))
                .body("deadlineShift", equalTo("P0D")).body("reason", nullValue()).body("grantedBy", nullValue());
        assertThat(none.header("ETag")).isNull();
        as("lea").get(MINE).then().statusCode(200).body("granted", is(false)).body("timeFactor", is(1))
                .body("since", nullValue());
        assertProblem(as("karim").get(MINE), 403, "not-enrolled");
    }

    @Test
    void whoeverChangesItNamesTheVersionSheRead() {
        // Given
        String first = put("ines", THIRD).header("ETag");

        // Then
        assertProblem(put("ines", HALF), 428, "precondition-required");
        assertProblem(put(as("ines").header("If-Match", "\"99-1\""), HALF), 412, "precondition-failed");
        assertProblem(put(as("ines").header("If-None-Match", "*"), HALF), 412, "precondition-failed");
        String second = put(as("ines").header("If-Match", first), HALF).then().statusCode(200)
                .body("deadlineShift", equalTo("P1DT12H")).extract().header("ETag");
        assertThat(second).isNotEqualTo(first);
        assertProblem(put(as("ines").header("If-Match", first), THIRD), 412, "precondition-failed");
        as("ines").get(path("lea")).then().header("ETag", second).body("timeFactor", is(1.5f));
        assertThat(observer.changes).hasSize(2);
    }

    @Test
    void theFirstOneNeedsNoConditionAndMayHaveOne() {
        assertProblem(put(as("ines").header("If-Match", "*"), THIRD), 412, "precondition-failed");
        put(as("ines").header("If-None-Match", "*"), THIRD).then().statusCode(200);
    }

    @Test
    void aRepeatChangesNothingAndLeavesNoTrace() {
        // Given
        Response first = put("ines", THIRD);
        String tag = first.header("ETag");

        // Then: the same body, whatever is said about the version.
        assertThat(put("ines", THIRD).asString()).isEqualTo(first.asString());
        assertThat(put(as("ines").header("If-None-Match", "*"), THIRD).asString()).isEqualTo(first.asString());
        Map<String, Object> otherSpelling = new HashMap<>(THIRD);
        otherSpelling.put("deadlineShift", "PT168H");
        otherSpelling.put("reason", "  Tiers temps ");
        assertThat(put("ines", otherSpelling).header("ETag")).isEqualTo(tag);
        put(as("ines").header("If-Match", tag), HALF).then().statusCode(200);
        put(as("ines").header("If-Match", tag), HALF).then().statusCode(200);
        history().body("items", hasSize(2));
        assertThat(observer.changes).hasSize(2);
    }

    @Test
    void anotherReasonIsAChange() {
        String tag = put("ines", THIRD).header("ETag");
        Map<String, Object> reworded = new HashMap<>(THIRD);
        reworded.put("reason", "Tiers temps, renouvelé");

        assertProblem(put("ines", reworded), 428, "precondition-required");
        put(as("ines").header("If-Match", tag), reworded).then().statusCode(200);
        history().body("items.reason", contains("Tiers temps, renouvelé", "Tiers temps"));
    }

    @Test
    void withdrawingNamesTheVersionAndIsRepeatable() {
        // Given
        String tag = put("ines", THIRD).header("ETag");

        // Then
        assertProblem(as("ines").delete(path("lea")), 428, "precondition-required");
        assertProblem(as("ines").header("If-Match", "\"99-1\"").delete(path("lea")), 412, "precondition-failed");
        as("ines").header("If-Match", tag).delete(path("lea")).then().statusCode(204);
        as("ines").header("If-Match", tag).delete(path("lea")).then().statusCode(204);
        as("ines").delete(path("lea")).then().statusCode(204);
        as("lea").get(MINE).then().body("granted", is(false)).body("reason", nullValue());
        assertThat(observer.changes).hasSize(2).last()
                .satisfies(change -> assertThat(change.accommodation().isNone()).isTrue());
        // A new one is another one, even with the same values.
        assertThat(put("ines", THIRD).header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void theHistoryTellsEveryChange() {
        // Given
        String tag = put("ines", THIRD).header("ETag");
        tag = put(as("admin").header("If-Match", tag), HALF).header("ETag");
        as("ines").header("If-Match", tag).delete(path("lea")).then().statusCode(204);
        enrol("karim");
        as("ines").contentType(ContentType.JSON).body(HALF).put(path("karim")).then().statusCode(200);

        // Then
        history().body("items.action",
                contains("accommodation-withdrawn", "accommodation-changed", "accommodation-granted"))
                .body("items.by", contains(id("ines"), id("admin"), id("ines")))
                .body("items[0].before.timeFactor", is(1.5f)).body("items[0].after", nullValue())
                .body("items[0].reason", nullValue()).body("items[1].before.deadlineShift", equalTo("P7D"))
                .body("items[1].after.deadlineShift", equalTo("P1DT12H")).body("items[1].after.extraAttempts", is(2))
                .body("items[2].before", nullValue()).body("items[2].reason", equalTo("Tiers temps"));
        as("ines").queryParam("action", "accommodation-granted").get(TEACHING_PATH + "/audit").then().statusCode(200)
                .body("items", hasSize(2)).body("items[1].subject", equalTo(id("lea")))
                .body("items[1].run", equalTo("libre"));
        String next = as("ines").queryParam("limit", 2).get(path("lea") + "/history").path("nextCursor");
        as("ines").queryParam("cursor", next).get(path("lea") + "/history").then().body("items", hasSize(1))
                .body("nextCursor", nullValue());
        assertProblem(as("ines").queryParam("limit", "tout").get(path("lea") + "/history"), 400, "invalid-request");
    }

    @Test
    void ofTwoInstructorsAtOnceOneIsToldAboutTheOther() {
        // Given
        grant("paul", "teacher");
        String tag = put("ines", THIRD).header("ETag");
        Tokens.of("paul");
        AtomicInteger number = new AtomicInteger(1);

        // When
        List<Integer> answers = Parallel.run(8, () -> {
            int mine = number.incrementAndGet();
            Map<String, Object> body = new HashMap<>(HALF);
            body.put("extraAttempts", mine);
            return put(as(mine % 2 == 0 ? "ines" : "paul").header("If-Match", tag), body).statusCode();
        });

        // Then
        assertThat(answers).containsOnly(200, 412);
        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
        history().body("items", hasSize(2));
        assertThat(observer.changes).hasSize(2);
    }

    @Test
    void ofTwoFirstOnesAtOnceOneIsToldAboutTheOther() {
        grant("paul", "teacher");
        Tokens.of("paul");
        AtomicInteger number = new AtomicInteger();

        List<Integer> answers = Parallel.run(8,
                () -> put(number.incrementAndGet() % 2 == 0 ? "ines" : "paul", number.get() % 2 == 0 ? HALF : THIRD)
                        .statusCode());

        assertThat(answers).contains(200).doesNotContain(409, 500);
        history().body("items", hasSize(1));
        assertThat(database.count("select count(*) from enrolment_accommodation")).isEqualTo(1);
    }

    @Test
    void whatAnObserverCannotFollowIsNotDone() {
        observer.failing = true;

        assertProblem(put("ines", THIRD), 500, "internal-error");

        as("ines").get(path("lea")).then().body("granted", is(false));
        history().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"timeFactor|0.99", "timeFactor|5.01", "timeFactor|1.333", "timeFactor|\"1.5\"",
            "timeFactor|null", "timeFactor|-1", "extraAttempts|-1", "extraAttempts|21", "extraAttempts|1.5",
            "extraAttempts|null", "deadlineShift|\"P61D\"", "deadlineShift|\"-P1D\"", "deadlineShift|\"P1M\"",
            "deadlineShift|\"PT0.5S\"", "deadlineShift|86400", "deadlineShift|null", "deadlineShift|\"\"",
            "reason|null", "reason|\"\"", "reason|\"   \"", "reason|1", "until|\"2027-01-01\""})
    void whatDoesNotFitIsNamed(String field, String value) {
        Map<String, String> body = new HashMap<>(Map.of("timeFactor", "1.5", "extraAttempts", "1", "deadlineShift",
                "\"P1D\"", "reason", "\"Tiers temps\""));
        body.put(field, value);
        List<String> members = new ArrayList<>();
        body.forEach((name, text) -> members.add("\"" + name + "\":" + text));
        String json = "{" + String.join(",", members) + "}";

        JsonPath french = assertProblem(as("ines").contentType(ContentType.JSON).body(json).put(path("lea")), 400,
                "invalid-request");
        JsonPath english = assertProblem(as("ines").contentType(ContentType.JSON).header("Accept-Language", "en")
                .body(json).put(path("lea")), 400, "invalid-request");

        assertThat(french.getString("violations[0].field")).isEqualTo(field);
        assertThat(french.getString("violations[0].in")).isEqualTo("body");
        assertThat(french.getString("violations[0].message")).isNotBlank().doesNotContain("{")
                .isNotEqualTo(english.getString("violations[0].message"));
        as("ines").get(path("lea")).then().body("granted", is(false));
    }

    @Test
    void everyMistakeIsNamedAtOnceInTheLanguageAskedFor() {
        Map<String, Object> body = Map.of("timeFactor", 7, "extraAttempts", 99, "deadlineShift", "P1Y", "reason",
                "x".repeat(501));

        JsonPath problem = assertProblem(as("ines").header("Accept-Language", "en").contentType(ContentType.JSON)
                .body(body).put(path("lea")), 400, "invalid-request");

        assertThat(problem.<String>getList("violations.field")).containsExactlyInAnyOrder("timeFactor",
                "extraAttempts", "deadlineShift", "reason");
        assertThat(problem.<String>getList("violations.message")).contains(
                "must be an ISO 8601 duration from P0D to P60D, in whole days, hours, minutes and seconds");
        assertThat(assertProblem(as("ines").contentType(ContentType.JSON).body(body).put(path("lea")), 400,
                "invalid-request").<String>getList("violations.message")).contains(
                        "doit être une durée ISO 8601 de P0D à P60D, en jours, heures, minutes et secondes entiers");
    }

    @Test
    void theBoundsBelongToIt() {
        put("ines", Map.of("timeFactor", 5, "extraAttempts", 20, "deadlineShift", "P60D", "reason", "é".repeat(500)))
                .then().statusCode(200).body("timeFactor", is(5)).body("deadlineShift", equalTo("P60D"));
    }

    @Test
    void whoHasNeverEnrolledIsNotFoundAndWhoHasLeftIs() {
        assertProblem(as("ines").get(path("karim")), 404, "learner-not-found");
        assertProblem(as("ines").contentType(ContentType.JSON).body(THIRD).put(path("karim")), 404,
                "learner-not-found");
        assertProblem(as("ines").delete(path("karim")), 404, "learner-not-found");
        assertProblem(as("ines").get(path("karim") + "/history"), 404, "learner-not-found");
        assertProblem(as("ines").get(path("lea").replace("libre", "autre")), 404, "run-not-found");
        assertProblem(as("ines").get(path("lea").replace(id("lea"), "lea")), 400, "invalid-request");

        as("lea").delete(COURSE_PATH + "/runs/libre/enrolment").then().statusCode(204);
        put("ines", THIRD).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history"})
    void whoMayNotTeachFindsNothing(String below) {
        put("ines", THIRD);

        assertProblem(as("paul").get(path("lea") + below), 404, "course-not-found");
        assertProblem(as("lea").get(path("lea") + below), 403, "forbidden");
        assertProblem(as("karim").get(path("lea") + below), 403, "forbidden");
        grant("paul", "editor");
        assertProblem(as("paul").get(path("lea") + below), 403, "course-role-insufficient");
        assertProblem(as("ines").get(path("lea").replace(Api.COURSE, "autre") + below), 404, "course-not-found");
    }

    @Test
    void whoMayNotTeachChangesNothing() {
        assertProblem(put("paul", THIRD), 404, "course-not-found");
        assertProblem(put("lea", THIRD), 403, "forbidden");
        assertProblem(as("paul").delete(path("lea")), 404, "course-not-found");
        assertProblem(as("lea").delete(path("lea")), 403, "forbidden");
        as("admin").delete(GRANTS_PATH + "/ines").then().statusCode(204);
        assertProblem(put("ines", THIRD), 404, "course-not-found");
        // Her own token shows each learner what is hers.
        put("admin", THIRD).then().statusCode(200);
        enrol("karim");
        as("karim").get(MINE).then().statusCode(200).body("granted", is(false)).body("reason", nullValue());
        as("lea").get(MINE).then().body("granted", is(true));
        assertProblem(as("ines").get(MINE), 403, "forbidden");
    }

    private io.restassured.response.ValidatableResponse history() {
        return as("ines").get(path("lea") + "/history").then().statusCode(200);
    }

    private static Response put(String account, Map<String, Object> body) {
        return put(as(account), body);
    }

    private static Response put(RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body).put(path("lea"));
    }

    private static String path(String learner) {
        return V1 + "/teaching/courses/" + Api.COURSE + "/runs/libre/learners/" + id(learner) + "/accommodation";
    }

    /** Hears what a higher floor hears, inside the transaction. */
    @Singleton
    static class Observer {
        final List<AccommodationChanged> changes = Collections.synchronizedList(new ArrayList<>());
        volatile boolean failing;

        void onChange(@Observes AccommodationChanged change) {
            assertThat(QuarkusTransaction.isActive()).isTrue();
            if (failing) {
                throw new IllegalStateException("cannot follow");
            }
            changes.add(change);
        }
    }
}
