package org.alliances.mooc.platform.audit;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.paging.Cursor;
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
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class AuditTest {
    private static final String AUDIT = V1 + "/admin/audit";
    private static final Instant AT = Instant.parse("2026-11-22T18:30:00.123456Z");
    private static final UUID SOMEBODY = UUID.fromString("01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e");

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

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,201", "limit,-1", "limit,beaucoup", "limit,1.5", "limit,99999999999999",
            "cursor,abc", "cursor,~", "course,PAS_UNE_CLE", "action,Pas une action"})
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

    private void record(AuditEvent event) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(event));
    }
}
