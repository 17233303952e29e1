package org.alliances.mooc.enrolment.roster;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.TEACHING_PATH;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.Api.inesTeaches;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class RosterResourceTest {
    private static final String RUN = TEACHING_PATH + "/runs/hiver";
    private static final String ENROLMENT = COURSE_PATH + "/runs/hiver/enrolment";

    @Inject
    Database database;

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
    void eachLineIsAnsweredAndOneThatIsRefusedStopsNoOther() {
        // Given
        plan(3, true);
        enrol("karim");
        String list = """
                Nom;Courriel;Commentaire
                Valmarin;LEA@example.org;
                Ormelane;karim@example.org;"vient de ""libre"" ; déjà
                inscrit"
                ;;
                Personne;personne@example.org;

                ;%s;par son identifiant de compte
                Valmarin;lea;deux fois
                ;;sans compte
                """.formatted(id("demo01"));

        // When
        ValidatableResponse report = send(list, false).statusCode(200).body("dryRun", is(false));

        // Then
        report.body("items.line", contains(2, 3, 5, 7, 8, 9))
                .body("items.account",
                        contains("LEA@example.org", "karim@example.org", "personne@example.org", id("demo01"), "lea",
                                ""))
                .body("items.outcome",
                        contains("enrolled", "moved", "refused", "enrolled", "repeated", "refused"))
                .body("items[1].from", equalTo("libre")).body("items[0].learner", equalTo(id("lea")))
                .body("items[2].reason", equalTo("account-not-found")).body("items[2].learner", nullValue())
                .body("items[2].message", containsString("compte")).body("counts.lines", is(6))
                .body("counts.enrolled", is(3)).body("counts.unchanged", is(1)).body("counts.refused", is(2));
        as("ines").get(RUN).then().body("active", is(3));
        as("ines").get(TEACHING_PATH + "/audit?action=learner-enrolled").then().body("items.detail.outcome",
                contains("enrolled", "moved", "enrolled"));
        history("karim").body("items.action", contains("enrolled", "moved-away", "enrolled")).body("items.source",
                contains("instructor", "instructor", "learner"));
    }

    @Test
    void aListIsReplayedByItsKey() {
        plan(1, true);
        String key = UUID.randomUUID().toString();
        String first = as("ines").header("Idempotency-Key", key).contentType("text/csv").body("compte\nlea\n")
                .post(RUN + "/enrolments").then().statusCode(200).body("items.outcome", contains("enrolled")).extract()
                .asString();

        as("ines").header("Idempotency-Key", key).contentType("text/csv").body("compte\nlea\n")
                .post(RUN + "/enrolments").then().statusCode(200).header("Idempotency-Replayed", "true")
                .body(equalTo(first));
    }

    @Test
    void aRepeatFindsEverybodyThere() {
        plan(1, true);
        String list = "compte\nlea\nkarim\n";
        send(list, false).body("items.outcome", contains("enrolled", "waiting")).body("items[1].position", is(1));

        send(list, false).body("items.outcome", contains("already-enrolled", "already-waiting"))
                .body("counts.unchanged", is(2));

        assertThat(database.count("select count(*) from enrolment_event")).isEqualTo(2);
        as("ines").get(TEACHING_PATH + "/audit?action=learner-enrolled").then().body("items.size()", is(2));
        as("lea").delete(ENROLMENT).then().statusCode(204);
        send(list, false).body("items.outcome", contains("waiting", "already-enrolled"));
    }

    @Test
    void aDryRunCountsThePlacesAndDoesNothing() {
        plan(1, false);
        enrol("karim");
        String list = "account\nlea\nkarim\ndemo01\n";

        String would = send(list, true).statusCode(200).body("dryRun", is(true))
                .body("items.outcome", contains("enrolled", "refused", "refused"))
                .body("items.reason", contains(nullValue(), equalTo("run-full"), equalTo("run-full"))).extract()
                .asString();

        assertThat(database.count("select count(*) from enrolment where run_key = 'hiver'")).isZero();
        assertThat(database.count("select count(*) from enrolment_event where source = 'instructor'")).isZero();
        assertThat(send(list, false).extract().asString()).isEqualTo(would.replace("\"dryRun\":true",
                "\"dryRun\":false"));
    }

    @Test
    void anInstructorEnrolsOutsideTheWindowButNotAfterTheEnd() {
        plan(5, true);
        MovableClock.forward(Duration.ofDays(8));
        assertProblem(as("lea").put(ENROLMENT), 409, "enrolment-closed");

        send("compte\nlea\n", false).body("items.outcome", contains("enrolled"));

        as("lea").get(MY_COURSE_PATH).then().statusCode(200);
        MovableClock.forward(Duration.ofDays(60));
        send("compte\nlea\nkarim\n", false).body("items.outcome", contains("already-enrolled", "refused"))
                .body("items[1].reason", equalTo("run-over"));
    }

    @Test
    void sheetsAsSpreadsheetsSaveThemAreRead() {
        plan(9, true);
        Stream.of("\uFEFFPrénom,E-mail\r\nLéa,lea@example.org\r\n", "Prénom\tUtilisateur\nLéa\tlea",
                "Identifiant\nlea", "\"compte\";\"prénom\"\n\"lea\";\"Léa\"")
                .forEach(list -> send(list, true).statusCode(200).body("items.outcome", contains("enrolled")));

        post("prénom;compte\nLéa;lea\n".getBytes(Charset.forName("windows-1252")), "?dryRun=true").then()
                .statusCode(200).body("items.account", contains("lea"));
    }

    @Test
    void whatIsNoListIsRefusedWithItsReason() {
        plan(9, true);
        Map<String, String> wrong = new HashMap<>();
        wrong.put("", "colonnes");
        wrong.put("lea\nkarim\n", "colonnes");
        wrong.put("compte\n\n;\n", "personne");
        wrong.put("compte\n\"lea", "CSV");
        wrong.put("compte\n" + "x".repeat(300), "Ligne 2");
        wrong.put("compte\n" + IntStream.rangeClosed(0, AccountList.MAX_LINES).mapToObj(n -> "demo" + n)
                .collect(Collectors.joining("\n")), "1000");
        wrong.forEach((list, word) -> {
            Response refused = post(list.getBytes(StandardCharsets.UTF_8), "");
            assertProblem(refused, 400, "invalid-request");
            assertThat(refused.jsonPath().getString("detail")).contains(word);
        });
        assertProblem(as("ines").contentType(ContentType.JSON).body("{}").post(RUN + "/enrolments"), 415,
                "unsupported-media-type");
        assertProblem(as("ines").contentType("text/csv").body("compte\nlea")
                .post(TEACHING_PATH + "/runs/jamais/enrolments"), 404, "run-not-found");
    }

    @Test
    void theClassIsListedPageByPageWithNames() {
        plan(2, true);
        send("compte\nlea\nkarim\ndemo01\ndemo02\n", false);
        as("lea").delete(ENROLMENT).then().statusCode(204);

        List<String> active = all("active");
        assertThat(active).containsExactlyInAnyOrder(id("karim"), id("demo01")).isSorted();
        assertThat(all("waiting")).containsExactly(id("demo02"));
        assertThat(all("left")).containsExactly(id("lea"));
        as("ines").get(RUN + "/learners?state=left").then().body("items[0].displayName", equalTo("Léa Valmarin"));
        as("ines").get(TEACHING_PATH + "/runs/libre/learners").then().statusCode(200).body("items", empty());
        assertProblem(as("ines").get(RUN + "/learners?state=gone"), 400, "invalid-request");
        assertProblem(as("ines").get(RUN + "/learners?cursor=x"), 400, "invalid-request");
        assertProblem(as("ines").get(TEACHING_PATH + "/runs/jamais/learners"), 404, "run-not-found");
    }

    /** With pages of one. */
    private static List<String> all(String state) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Response page = as("ines").get(RUN + "/learners?limit=1&state=" + state
                    + (cursor == null ? "" : "&cursor=" + cursor));
            found.addAll(page.jsonPath().getList("items.learner"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);
        return found;
    }

    private static ValidatableResponse history(String account) {
        return as("ines").get(TEACHING_PATH + "/learners/" + id(account) + "/enrolments").then().statusCode(200);
    }

    private static ValidatableResponse send(String list, boolean dryRun) {
        return post(list.getBytes(StandardCharsets.UTF_8), "?dryRun=" + dryRun).then();
    }

    private static Response post(byte[] list, String query) {
        return as("ines").contentType("text/csv").body(list).post(RUN + "/enrolments" + query);
    }

    /** Enrolment closes in five days, the run starts in ten and ends in forty. */
    private static void plan(int capacity, boolean waitingList) {
        as("ines").contentType(ContentType.JSON)
                .body(Map.of("title", "Session d'hiver", "enrolmentCloses", in(5), "start", in(10), "end", in(40),
                        "capacity", capacity, "waitingList", waitingList))
                .put(RUN).then().statusCode(200);
    }

    private static Map<String, String> in(int days) {
        return Map.of("at", Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.DAYS)
                .atOffset(ZoneOffset.UTC).toLocalDateTime().toString(), "zone", "Europe/Paris");
    }
}
