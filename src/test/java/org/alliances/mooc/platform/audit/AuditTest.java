package org.alliances.mooc.platform.audit;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.GRANTS_PATH;
import static org.alliances.mooc.support.Api.TEACHING_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.spreadsheet.SpreadsheetRows;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
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

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class AuditTest {
    private static final String AUDIT = V1 + "/admin/audit";
    private static final Instant AT = Instant.parse("2026-11-22T18:30:00.123456Z");
    private static final UUID SOMEBODY = UUID.fromString("01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e");
    private static final UUID ANOTHER = UUID.fromString("01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5f");

    @Inject
    Audit audit;
    @Inject
    Database database;

    @BeforeEach
    void forget() {
        database.forgetLearners();
    }

    @Test
    void keepsWhatWasDone() {
        record(AuditEvent.of("thing-done", SOMEBODY, AT).in(new CourseKey(COURSE), RunKey.LIBRE).about(SOMEBODY)
                .because("Parce que c'est juste").changing(null, "owner").with("count", 2));
        record(AuditEvent.of("thing-cleaned", null, AT.plusSeconds(1)));

        as("admin").get(AUDIT).then().statusCode(200).header("Cache-Control", "no-store").body("items", hasSize(2))
                .body("nextCursor", nullValue()).body("items[0].action", equalTo("thing-cleaned"))
                .body("items[0].actor", nullValue()).body("items[0].course", nullValue())
                .body("items[1].at", equalTo("2026-11-22T18:30:00.123456Z"))
                .body("items[1].actor", equalTo(SOMEBODY.toString())).body("items[1].course", equalTo(COURSE))
                .body("items[1].run", equalTo("libre")).body("items[1].subject", equalTo(SOMEBODY.toString()))
                .body("items[1].reason", equalTo("Parce que c'est juste"))
                .body("items[1].detail.before", nullValue()).body("items[1].detail.after", equalTo("owner"))
                .body("items[1].detail.count", equalTo(2));
        assertThat(UUID.fromString(as("admin").get(AUDIT).path("items[0].id")).version()).isEqualTo(7);
    }

    @Test
    void isPartOfTheTransactionOfTheDeed() {
        assertThatThrownBy(() -> audit.record(AuditEvent.of("thing-done", null, AT)))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            audit.record(AuditEvent.of("thing-done", null, AT));
            throw new IllegalStateException("the deed failed");
        })).hasMessage("the deed failed");

        assertThat(database.count("select count(*) from audit_entry")).isZero();
    }

    @Test
    void pagesGoOnWhereTheyEndedWhateverComesIn() {
        // Given: several of the same moment.
        IntStream.range(0, 7).forEach(
                i -> record(AuditEvent.of("thing-done", null, AT.plusSeconds(i / 3)).with("number", i)));

        // When
        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            JsonPath page = JsonPath.from(as("admin").queryParam("limit", 2)
                    .queryParams(cursor == null ? java.util.Map.of() : java.util.Map.of("cursor", cursor)).get(AUDIT)
                    .then().statusCode(200).extract().asString());
            seen.addAll(page.getList("items.detail.number"));
            cursor = page.getString("nextCursor");
            pages++;
            record(AuditEvent.of("thing-done", null, AT.plusSeconds(100)).with("number", 100));
        } while (cursor != null && pages < 10);

        // Then
        assertThat(pages).isEqualTo(4);
        assertThat(seen).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6).startsWith(6);
        assertThat(seen.subList(1, 4)).containsExactlyInAnyOrder(3, 4, 5);
    }

    @Test
    void filtersByCourseAndAction() {
        record(AuditEvent.of("thing-done", null, AT).in(new CourseKey(COURSE)));
        record(AuditEvent.of("thing-undone", null, AT).in(new CourseKey(COURSE)));
        record(AuditEvent.of("thing-done", null, AT).in(new CourseKey("autre")));

        as("admin").queryParam("course", COURSE).get(AUDIT).then().body("items", hasSize(2));
        as("admin").queryParam("action", "thing-done").get(AUDIT).then().body("items", hasSize(2));
        as("admin").queryParam("course", COURSE).queryParam("action", "thing-done").get(AUDIT).then()
                .body("items", hasSize(1));
        as("admin").queryParam("course", "inconnu").get(AUDIT).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void filtersByWhoDidItToWhomAndWhen() {
        record(AuditEvent.of("thing-done", SOMEBODY, AT).about(ANOTHER));
        record(AuditEvent.of("thing-undone", ANOTHER, AT.plusSeconds(1)).about(SOMEBODY));
        record(AuditEvent.of("thing-cleaned", null, AT.plusSeconds(2)));

        assertThat(found("actor", SOMEBODY)).containsExactly("thing-done");
        assertThat(found("subject", SOMEBODY)).containsExactly("thing-undone");
        assertThat(found("from", AT.plusSeconds(1))).containsExactly("thing-cleaned", "thing-undone");
        assertThat(found("to", AT.plusSeconds(1))).as("without that very moment").containsExactly("thing-done");
        as("admin").queryParam("from", AT.plusSeconds(1).toString())
                .queryParam("to", AT.plusSeconds(2).toString())
                .queryParam("actor", ANOTHER).queryParam("subject", SOMEBODY).queryParam("action", "thing-undone")
                .get(AUDIT).then().body("items.action", contains("thing-undone"));
        as("admin").queryParam("from", AT.plusSeconds(2).toString()).queryParam("to", AT.toString()).get(AUDIT).then()
                .statusCode(200)
                .body("items", hasSize(0));
        as("admin").queryParam("from", "").queryParam("actor", "").get(AUDIT).then().statusCode(200)
                .body("items", hasSize(3));
    }

    @Test
    void aFilteredListGoesOnPageByPage() {
        IntStream.range(0, 5).forEach(
                i -> record(AuditEvent.of("thing-done", i % 2 == 0 ? SOMEBODY : ANOTHER, AT.plusSeconds(i)).with(
                        "number", i)));

        JsonPath first = JsonPath.from(as("admin").queryParam("actor", SOMEBODY).queryParam("from", AT.toString())
                .queryParam("limit", 2).get(AUDIT).asString());
        as("admin").queryParam("actor", SOMEBODY).queryParam("from", AT.toString()).queryParam("limit", 2)
                .queryParam("cursor", first.getString("nextCursor")).get(AUDIT).then()
                .body("items.detail.number", contains(0)).body("nextCursor", nullValue());

        assertThat(first.<Integer>getList("items.detail.number")).containsExactly(4, 2);
    }

    @Test
    void fromWhereItWasDoneIsOfTheRequestAndOfNoRequestNothing() {
        record(AuditEvent.of("thing-done", null, AT));
        as("admin").header("X-Forwarded-For", "203.0.113.7").contentType(ContentType.JSON)
                .body(Map.of("role", "teacher")).put(GRANTS_PATH + "/paul").then().statusCode(200);
        as("admin").delete(GRANTS_PATH + "/paul").then().statusCode(204);

        as("admin").queryParam("action", "thing-done").get(AUDIT).then().body("items[0].from", nullValue());
        as("admin").queryParam("subject", id("paul")).get(AUDIT).then().body("items.from",
                contains("127.0.0.1", "127.0.0.1"));
        as("admin").queryParam("limit", 2).get(TEACHING_PATH + "/audit").then().body("items.subject",
                contains(id("paul"), id("paul"))).body("items.from", everyItem(nullValue()));
    }

    @Test
    void everythingThatMatchesIsExportedInOneFile() {
        // Given: more than one page of them.
        IntStream.range(0, 203).forEach(
                i -> record(AuditEvent.of("thing-done", SOMEBODY, AT.plusSeconds(i)).with("number", i)));
        record(AuditEvent.of("thing-undone", ANOTHER, AT).in(new CourseKey(COURSE), RunKey.LIBRE).about(SOMEBODY)
                .because("=HYPERLINK(\"x\"); \"oui\"").changing("teacher", Map.of("role", "owner")));

        // When
        Response answer = as("admin").accept("text/csv").header("Accept-Language", "en").get(AUDIT);
        byte[] file = answer.then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .header("Cache-Control", "no-store").extract().asByteArray();

        // Then
        SpreadsheetRows table = SpreadsheetRows.read(file, 1000);
        assertThat(table.header()).containsExactly("moment", "action", "actor", "from", "course", "run", "subject",
                "reason", "before", "after", "detail", "entry");
        assertThat(table.rows()).hasSize(204);
        assertThat(table.rows().getFirst().cells().subList(0, 3)).containsExactly("2026-11-22T18:33:22.123456Z",
                "thing-done", SOMEBODY.toString());
        assertThat(table.rows().stream().map(row -> row.cell(11)).distinct()).hasSize(204);
        SpreadsheetRows one = SpreadsheetRows.read(as("admin").queryParam("format", "csv")
                .queryParam("action", "thing-undone").header("Accept-Language", "fr").get(AUDIT).asByteArray(), 1000);
        assertThat(one.header()).startsWith("moment", "acte", "auteur", "adresse");
        assertThat(one.rows()).hasSize(1);
        assertThat(one.rows().getFirst().cells().subList(0, 11)).containsExactly(AT.toString(), "thing-undone",
                ANOTHER.toString(), "", COURSE, "libre", SOMEBODY.toString(), "'=HYPERLINK(\"x\"); \"oui\"", "teacher",
                "{\"role\":\"owner\"}", one.rows().getFirst().cell(10));
        assertThat(JsonPath.from(one.rows().getFirst().cell(10)).getString("after.role")).isEqualTo("owner");
    }

    @Test
    void jsonIsPreferredWhereTheCallerDoesNotCare() {
        as("admin").accept("*/*").get(AUDIT).then().statusCode(200).contentType(ContentType.JSON);
        as("admin").accept("text/csv").queryParam("format", "json").get(AUDIT).then().statusCode(200)
                .contentType(ContentType.JSON);
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,201", "limit,-1", "limit,beaucoup", "limit,1.5", "limit,99999999999999",
            "cursor,abc", "cursor,~", "course,PAS_UNE_CLE", "action,Pas une action", "actor,lea", "subject,1",
            "from,hier", "to,2026-11-22", "from,+999999999-12-31T23:59:59Z", "from,1969-12-31T00:00:00Z",
            "format,xlsx"})
    void whatCannotBeReadIsInvalidAndNamed(String parameter, String value) {
        JsonPath problem = assertProblem(as("admin").queryParam(parameter, value).get(AUDIT), 400, "invalid-request");

        assertThat(problem.getString("violations[0].field")).isEqualTo(parameter);
        assertThat(problem.getString("violations[0].in")).isEqualTo("query");
    }

    @Test
    void anEmptyParameterIsNone() {
        record(AuditEvent.of("thing-done", null, AT));

        as("admin").get(AUDIT + "?limit=&cursor=").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void theCursorOfAnotherListIsInvalid() {
        assertProblem(as("admin").queryParam("cursor", Cursor.of("une-cle").toString()).get(AUDIT), 400,
                "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lea", "ines", "paul"})
    void isForAdministrators(String account) {
        assertProblem(as(account).get(AUDIT), 403, "forbidden");
    }

    private static List<String> found(String parameter, Object value) {
        return JsonPath.from(as("admin").queryParam(parameter, value.toString()).get(AUDIT).then().statusCode(200)
                .extract().asString()).getList("items.action");
    }

    private void record(AuditEvent event) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(event));
    }
}
