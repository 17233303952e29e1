package org.alliances.mooc.deadline;

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
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LocalMoment;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Statements;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class DeadlineResourceTest {
    private static final String COURSE = "labo-des-echeances";
    private static final String OTHER = "labo-des-autres-echeances";
    private static final String MINE = V1 + "/me/courses/" + COURSE + "/deadlines";
    private static final String TEACHING = V1 + "/teaching/courses/" + COURSE;
    private static final String OF_RUN = TEACHING + "/runs/libre/deadlines";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");
    private static final Map<String, Object> THREE_DAYS = Map.of("kind", "relative", "after", "P3D", "at", "18:00",
            "zone", "Indian/Reunion", "resettable", true, "reason", "Session courte");
    private static final Map<String, Object> NONE = Map.of("kind", "none", "reason", "À son rythme");

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    DeadlineApi deadlines;
    @Inject
    EnrolmentApi enrolments;

    private LocalDate today;

    @BeforeEach
    void leaIsEnrolledAndInesTeaches() {
        database.forgetLearners();
        database.change("delete from deadline_run");
        for (String course : List.of(COURSE, OTHER)) {
            new QuizLab(course).number("un", "1").quiz("fixe", "questions: [un]").quiz("relatif", "questions: [un]")
                    .quiz("ferme", "questions: [un]").quiz("libre", "questions: [un]")
                    .due("fixe", "{ at: '2099-03-01T23:59', zone: America/Guadeloupe }")
                    .due("relatif", "{ after: P14D, at: '23:59', zone: Europe/Paris, resettable: true }")
                    .due("ferme", "{ after: P14D, at: '23:59', zone: Europe/Paris }").publish(publishing);
            as("admin").contentType(ContentType.JSON).body(Map.of("role", "teacher"))
                    .put(V1 + "/admin/courses/" + course + "/grants/ines").then().statusCode(200);
        }
        as("admin").delete(V1 + "/admin/courses/" + COURSE + "/grants/paul").then().statusCode(204);
        enrol(COURSE, "lea");
        today = LocalDate.ofInstant(Instant.now(), PARIS);
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void aLearnerSeesUntilWhenAndWhy() {
        mine("lea").body("course", equalTo(COURSE)).body("run", equalTo("libre"))
                .body("items.item", contains("fixe", "relatif", "ferme"))
                .body("items[0].dueAt", equalTo("2099-03-02T03:59:00Z"))
                .body("items[0].wallTime", equalTo("2099-03-01T23:59"))
                .body("items[0].zone", equalTo("America/Guadeloupe")).body("items[0].kind", equalTo("quiz"))
                .body("items[0].module", equalTo("essais")).body("items[0].passed", is(false))
                .body("items[0].basis.source", equalTo("course")).body("items[0].basis.rule.kind", equalTo("fixed"))
                .body("items[0].basis.rule.after", nullValue())
                .body("items[1].dueAt", equalTo(dueAt(today.plusDays(14), "23:59", PARIS)))
                .body("items[1].basis.rule.kind", equalTo("relative"))
                .body("items[1].basis.rule.after", equalTo("P14D"))
                .body("items[1].basis.rule.resettable", is(true)).body("items[1].because.kind", contains("course"))
                .body("items[1].because[0].before", nullValue())
                .body("items[1].because[0].after.dueAt", equalTo(dueAt(today.plusDays(14), "23:59", PARIS)));
        as("lea").get(MINE + "/libre").then().statusCode(200).body("deadline", nullValue())
                .body("history", empty());
        assertProblem(as("lea").get(MINE + "/autre"), 404, "outline-item-not-found");
        assertProblem(as("karim").get(MINE), 403, "not-enrolled");
        assertProblem(as("lea").get(MINE.replace(COURSE, "aucun")), 404, "course-not-found");
    }

    @Test
    void aPassedDeadlineRefusesNothing() {
        MovableClock.forward(Duration.ofDays(16));

        mine("lea").body("items.passed", contains(false, true, true));
        as("lea").noContentType().post(V1 + "/me/courses/" + COURSE + "/quizzes/ferme/attempts").then()
                .statusCode(201);
    }

    @Test
    void theHomeAndTheCourseShowThem() {
        enrol(OTHER, "lea");
        String relative = dueAt(today.plusDays(14), "23:59", PARIS);

        as("lea").get(V1 + "/me/home").then().statusCode(200)
                .body("enrolments.nextDeadline", contains(relative, relative));
        as("lea").get(V1 + "/me/courses/" + COURSE).then().statusCode(200).body("modules[0].items.dueAt",
                contains("2099-03-02T03:59:00Z", relative, relative, null));
        pass("relatif");
        pass("ferme");
        as("lea").get(V1 + "/me/home").then().body("enrolments.nextDeadline",
                contains("2099-03-02T03:59:00Z", relative));
        MovableClock.forward(Duration.ofDays(16));
        as("lea").get(V1 + "/me/home").then().body("enrolments.nextDeadline",
                contains("2099-03-02T03:59:00Z", "2099-03-02T03:59:00Z"));
    }

    @Test
    void manyCoursesTakeOneStatement() {
        enrol(OTHER, "lea");
        setRun(as("ines"), "relatif", THREE_DAYS).then().statusCode(200);
        var places = enrolments.activePlaces(new LearnerId(java.util.UUID.fromString(id("lea"))));
        assertThat(places).hasSize(2);

        assertThat(Statements.during(() -> deadlines.dueAt(places))).hasSize(1);
        assertThat(Statements.during(() -> deadlines.dueAt(places.subList(0, 1)))).hasSize(1);
        assertThat(Statements.during(() -> deadlines.dueAt(List.of()))).isEmpty();
        var due = deadlines.dueAt(places);
        assertThat(due.keySet()).hasSize(2);
        assertThat(due.get(places.get(0).enrolment().course()).get("relatif"))
                .hasToString(dueAt(LocalDate.ofInstant(Instant.now(), REUNION).plusDays(3), "18:00", REUNION));
        assertThat(due.get(places.get(1).enrolment().course()).get("relatif"))
                .hasToString(dueAt(today.plusDays(14), "23:59", PARIS));
    }

    @Test
    void anInstructorSetsADeadlineForTheRun() {
        // When
        Response set = setRun(as("ines"), "relatif", THREE_DAYS);

        // Then
        String tag = set.then().statusCode(200).body("overridden", is(true)).body("rule.after", equalTo("P3D"))
                .body("courseRule.after", equalTo("P14D")).body("setBy", equalTo(id("ines")))
                .body("reason", equalTo("Session courte")).body("tag", nullValue()).extract().header("ETag");
        assertThat(setRun(as("ines"), "relatif", THREE_DAYS).asString()).isEqualTo(set.asString());
        assertThat(as("ines").get(OF_RUN + "/relatif").header("ETag")).isEqualTo(tag);
        String inThreeDays = dueAt(LocalDate.ofInstant(Instant.now(), REUNION).plusDays(3), "18:00", REUNION);
        mine("lea").body("items[1].dueAt", equalTo(inThreeDays)).body("items[1].basis.source", equalTo("run"))
                .body("items[1].because.kind", contains("course", "run"))
                .body("items[1].because[1].before.dueAt", equalTo(dueAt(today.plusDays(14), "23:59", PARIS)))
                .body("items[1].because[1].after.zone", equalTo("Indian/Reunion"));
        assertProblem(setRun(as("ines"), "relatif", NONE), 428, "precondition-required");
        assertProblem(setRun(as("ines").header("If-Match", "\"9-9\""), "relatif", NONE), 412, "precondition-failed");
        setRun(as("ines").header("If-Match", tag), "relatif", NONE).then().statusCode(200)
                .body("rule.kind", equalTo("none"));
        mine("lea").body("items.item", contains("fixe", "ferme"));
        as("ines").get(OF_RUN).then().statusCode(200).body("items.item",
                contains("fixe", "relatif", "ferme", "libre")).body("items.overridden",
                        contains(false, true, false, false));
        as("ines").get(TEACHING + "/audit").then().statusCode(200)
                .body("items.action", contains("deadline-changed", "deadline-set"))
                .body("items[0].detail.before.after", equalTo("P3D"))
                .body("items[0].detail.after.kind", equalTo("none")).body("items[0].detail.item", equalTo("relatif"));
    }

    @Test
    void withdrawingADeadlineOfTheRunIsRepeatable() {
        String tag = setRun(as("ines"), "libre", THREE_DAYS).header("ETag");
        mine("lea").body("items.item", contains("fixe", "relatif", "ferme", "libre"));

        assertProblem(as("ines").delete(OF_RUN + "/libre"), 428, "precondition-required");
        assertProblem(as("ines").header("If-Match", "\"9-9\"").delete(OF_RUN + "/libre"), 412, "precondition-failed");
        as("ines").header("If-Match", tag).delete(OF_RUN + "/libre").then().statusCode(204);
        as("ines").header("If-Match", tag).delete(OF_RUN + "/libre").then().statusCode(204);
        mine("lea").body("items.item", contains("fixe", "relatif", "ferme"));
        assertThat(setRun(as("ines"), "libre", THREE_DAYS).header("ETag")).isNotEqualTo(tag);
        assertThat(as("ines").get(OF_RUN + "/fixe").header("ETag")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", value = {"fixed|null|2027-03-01T23:59|null|null|zone",
            "fixed|null|2027-02-29T23:59|Europe/Paris|null|at", "fixed|null|23:59|Europe/Paris|null|at",
            "fixed|null|2027-03-01T23:59:30|Europe/Paris|null|at", "fixed|null|2027-03-01T24:00|Europe/Paris|null|at",
            "fixed|null|2027-03-01T23:59Z|Europe/Paris|null|at", "fixed|null|null|Europe/Paris|null|at",
            "fixed|P1D|2027-03-01T23:59|Europe/Paris|null|after",
            "fixed|null|2027-03-01T23:59|Europe/Paris|true|resettable", "relative|null|23:59|Europe/Paris|null|after",
            "relative|P0D|23:59|Europe/Paris|null|after", "relative|P1000D|23:59|Europe/Paris|null|after",
            "relative|P1D|2027-03-01T23:59|Europe/Paris|null|at", "relative|P1D|24:00|Europe/Paris|null|at",
            "relative|P1D|23:59|Paris|null|zone", "relative|P1D|23:59|+02:00|null|zone",
            "none|null|23:59|null|null|at", "none|P1D|null|null|null|after", "none|null|null|Europe/Paris|null|zone",
            "later|null|null|null|null|kind", "null|null|null|null|null|kind"})
    void whatDoesNotFitIsNamed(String kind, String after, String at, String zone, Boolean resettable, String field) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("after", after);
        body.put("at", at);
        body.put("zone", zone);
        body.put("resettable", resettable);
        body.put("reason", "x");

        JsonPath problem = assertProblem(setRun(as("ines"), "fixe", body), 400, "invalid-request");

        assertThat(problem.<String>getList("violations.field")).containsExactly(field);
        as("ines").get(OF_RUN + "/fixe").then().body("overridden", is(false));
    }

    @Test
    void aPersonalDeadlineIsGivenReadWithdrawnAndRemembered() {
        // Given
        enrol(COURSE, "karim");
        LocalDateTime later = today.plusDays(20).atTime(12, 0);

        // When
        Response given = extend(as("ines"), "relatif", later, "Indian/Reunion", "Coupure de réseau");

        // Then
        String tag = given.then().statusCode(200).body("personal.wallTime", equalTo(later.toString()))
                .body("personal.zone", equalTo("Indian/Reunion")).body("reason", equalTo("Coupure de réseau"))
                .body("deadline.because.kind", contains("course", "personal")).body("history", hasSize(1))
                .body("history[0].by", equalTo(id("ines"))).extract().header("ETag");
        assertThat(extend(as("ines"), "relatif", later, "Indian/Reunion", "Coupure de réseau ").path("history.size()")
                .toString()).isEqualTo("1");
        String dueAt = new LocalMoment(later, REUNION).last().toString();
        as("lea").get(MINE + "/relatif").then().statusCode(200).body("deadline.dueAt", equalTo(dueAt))
                .body("deadline.because[1].before.dueAt", equalTo(dueAt(today.plusDays(14), "23:59", PARIS)))
                .body("history.kind", contains("extended")).body("history[0].reason", equalTo("Coupure de réseau"))
                .body("history[0].by", nullValue());
        mine("karim").body("items[1].because.kind", contains("course"));
        assertProblem(extend(as("ines"), "relatif", later.plusDays(1), "Indian/Reunion", "Encore"), 428,
                "precondition-required");
        assertProblem(extend(as("ines").header("If-Match", "\"9\""), "relatif", later.plusDays(1), "Indian/Reunion",
                "Encore"), 412, "precondition-failed");
        String second = extend(as("ines").header("If-Match", tag), "relatif", later.plusDays(1), "Indian/Reunion",
                "Encore").then().statusCode(200).extract().header("ETag");
        assertProblem(as("ines").delete(ofLearner("relatif")), 428, "precondition-required");
        as("ines").header("If-Match", second).delete(ofLearner("relatif")).then().statusCode(204);
        as("ines").delete(ofLearner("relatif")).then().statusCode(204);
        as("ines").get(ofLearner("relatif")).then().statusCode(200).body("personal", nullValue())
                .body("history.kind", contains("withdrawn", "extended", "extended"))
                .body("deadline.dueAt", equalTo(dueAt(today.plusDays(14), "23:59", PARIS)));
        as("ines").get(TEACHING + "/audit").then().body("items.action",
                contains("personal-deadline-withdrawn", "personal-deadline-set", "personal-deadline-set"))
                .body("items.subject", contains(id("lea"), id("lea"), id("lea")))
                .body("items[0].detail.after", nullValue())
                .body("items[1].detail.before.wallTime", equalTo(later.toString()))
                .body("items[1].detail.after.wallTime", equalTo(later.plusDays(1).toString()));
    }

    @Test
    void aPersonalDeadlineGivesTimeAndNeverTakesAny() {
        LocalDateTime same = today.plusDays(14).atTime(23, 59);

        JsonPath refused = assertProblem(extend(as("ines"), "relatif", same, "Europe/Paris", "x"), 409,
                "deadline-not-later");
        assertThat(refused.getString("dueAt")).isEqualTo(dueAt(today.plusDays(14), "23:59", PARIS));
        assertProblem(extend(as("ines"), "libre", same, "Europe/Paris", "x"), 409, "no-deadline");
        assertProblem(extend(as("ines"), "autre", same, "Europe/Paris", "x"), 404, "outline-item-not-found");
        extend(as("ines"), "relatif", same.plusMinutes(1), "Europe/Paris", "x").then().statusCode(200);
        // The run becomes later than what was given: the later one holds, and what was given is told as idle.
        setRun(as("ines"), "relatif", Map.of("kind", "fixed", "at", "2099-01-01T00:00", "zone", "Europe/Paris",
                "reason", "x")).then().statusCode(200);
        mine("lea").body("items[1].dueAt", equalTo("2098-12-31T23:00:00Z"))
                .body("items[1].because.kind", contains("course", "run", "personal"));
    }

    @Test
    void anAccommodationMakesEveryDeadlineLater() {
        as("ines").contentType(ContentType.JSON)
                .body(Map.of("timeFactor", 1, "extraAttempts", 0, "deadlineShift", "P7D", "reason", "Aménagement"))
                .put(TEACHING + "/runs/libre/learners/" + id("lea") + "/accommodation").then().statusCode(200);

        mine("lea").body("items.because.kind", contains(List.of("course", "accommodation"),
                List.of("course", "accommodation"), List.of("course", "accommodation")))
                .body("items[0].dueAt", equalTo("2099-03-09T03:59:00Z"))
                .body("items[1].dueAt", equalTo(dueAt(today.plusDays(21), "23:59", PARIS)));
    }

    @Test
    void whoHasMissedCountsAnewFromTodayAsOftenAsSheLikes() {
        // Given
        setRun(as("ines"), "libre", THREE_DAYS).then().statusCode(200);
        pass("libre");
        as("lea").noContentType().post(MINE + "/reset").then().statusCode(200).body("reset", empty());

        // When
        MovableClock.forward(Duration.ofDays(20));
        Response first = as("lea").noContentType().post(MINE + "/reset");
        MovableClock.forward(Duration.ofSeconds(1));
        Response second = as("lea").noContentType().post(MINE + "/reset");

        // Then: not what cannot be reset, and not what is completed.
        LocalDate then = LocalDate.ofInstant(Instant.now().plus(20, ChronoUnit.DAYS), PARIS);
        String dueAt = dueAt(then.plusDays(14), "23:59", PARIS);
        first.then().statusCode(200).body("reset", contains("relatif"))
                .body("deadlines.items[1].dueAt", equalTo(dueAt)).body("deadlines.items[1].passed", is(false))
                .body("deadlines.items[1].because.kind", contains("course", "reset"))
                .body("deadlines.items[2].passed", is(true));
        second.then().statusCode(200).body("reset", empty()).body("deadlines.items[1].dueAt", equalTo(dueAt));
        as("lea").get(MINE + "/relatif").then().body("history.kind", contains("reset"))
                .body("history[0].countedFrom", equalTo(then.toString()));
        MovableClock.forward(Duration.ofDays(30));
        as("lea").noContentType().post(MINE + "/reset").then().body("reset", contains("relatif"));
        as("lea").get(MINE + "/relatif").then().body("history", hasSize(2));
        as("ines").get(ofLearner("relatif")).then().body("history.kind", contains("reset", "reset"))
                .body("history[0].by", equalTo(id("lea")));
        assertProblem(as("karim").noContentType().post(MINE + "/reset"), 403, "not-enrolled");
    }

    @Test
    void aResetThatIsSentTwiceOrAtOnceCountsOnce() {
        MovableClock.forward(Duration.ofDays(20));

        List<Integer> answers = Parallel.run(8,
                () -> as("lea").noContentType().post(MINE + "/reset").statusCode());

        assertThat(answers).containsOnly(200);
        as("lea").get(MINE + "/relatif").then().body("history", hasSize(1));
    }

    @Test
    void ofTwoInstructorsAtOnceOneIsToldAboutTheOther() {
        AtomicInteger number = new AtomicInteger(20);
        List<Integer> given = Parallel.run(8, () -> extend(as("ines"), "relatif",
                today.plusDays(number.incrementAndGet()).atTime(12, 0), "Europe/Paris", "x").statusCode());
        assertThat(given).containsOnly(200, 428);
        assertThat(Collections.frequency(given, 200)).isEqualTo(1);
        as("ines").get(ofLearner("relatif")).then().body("history", hasSize(1));

        List<Integer> set = Parallel.run(8, () -> setRun(as("ines"), "fixe", Map.of("kind", "fixed", "at",
                "2099-04-%02dT12:00".formatted(number.incrementAndGet() - 20), "zone", "Europe/Paris", "reason", "x"))
                .statusCode());
        assertThat(set).containsOnly(200, 428);
        assertThat(Collections.frequency(set, 200)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", value = {"at|null", "at|\"2027-13-01T23:59\"", "at|\"23:59\"",
            "zone|null", "zone|\"Paris\"", "zone|\"\"", "reason|null", "reason|\"  \"", "until|\"x\""})
    void anExtensionThatDoesNotFitIsNamed(String field, String value) {
        Map<String, String> members = new HashMap<>(
                Map.of("at", "\"2099-03-01T23:59\"", "zone", "\"Europe/Paris\"", "reason", "\"x\""));
        members.put(field, value);
        String json = "{" + String.join(",",
                members.entrySet().stream().map(member -> "\"" + member.getKey() + "\":" + member.getValue()).toList())
                + "}";

        JsonPath problem = assertProblem(
                as("ines").contentType(ContentType.JSON).body(json).put(ofLearner("relatif")), 400, "invalid-request");

        assertThat(problem.<String>getList("violations.field")).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs/libre/deadlines", "/runs/libre/deadlines/fixe", "/learners/{lea}/deadlines",
            "/learners/{lea}/deadlines/fixe"})
    void whoMayNotTeachFindsNothing(String below) {
        String address = TEACHING + below.replace("{lea}", id("lea"));

        as("ines").get(address).then().statusCode(200);
        assertProblem(as("paul").get(address), 404, "course-not-found");
        assertProblem(as("lea").get(address), 403, "forbidden");
        if (below.startsWith("/runs")) {
            assertProblem(as("ines").get(address.replace("libre", "autre")), 404, "run-not-found");
        } else {
            assertProblem(as("ines").get(address.replace(id("lea"), id("karim"))), 404, "learner-not-found");
        }
    }

    private static void enrol(String course, String account) {
        as(account).put(V1 + "/courses/" + course + "/runs/libre/enrolment").then().statusCode(200);
    }

    private static ValidatableResponse mine(String account) {
        return as(account).get(MINE).then().statusCode(200);
    }

    private static void pass(String quiz) {
        String attempt = as("lea").noContentType().post(V1 + "/me/courses/" + COURSE + "/quizzes/" + quiz + "/attempts")
                .then().statusCode(201).extract().path("id");
        as("lea").contentType(ContentType.JSON)
                .body(Map.of("responses", Map.of("un", Map.of("kind", "numeric", "value", "1"))))
                .post(V1 + "/me/attempts/" + attempt + "/submission").then().statusCode(200).body("passed", is(true));
    }

    private static Response setRun(RequestSpecification caller, String item, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body).put(OF_RUN + "/" + item);
    }

    private static String ofLearner(String item) {
        return TEACHING + "/learners/" + id("lea") + "/deadlines/" + item;
    }

    private static Response extend(RequestSpecification caller, String item, LocalDateTime at, String zone,
            String reason) {
        Tokens.of("ines");
        return caller.contentType(ContentType.JSON)
                .body(Map.of("at", at.toString(), "zone", zone, "reason", reason)).put(ofLearner(item));
    }

    private static String dueAt(LocalDate day, String time, ZoneId zone) {
        return new LocalMoment(day.atTime(LocalTime.parse(time)), zone).last().toString();
    }
}
