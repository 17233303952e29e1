package org.alliances.mooc.identity;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.GRANTS_PATH;
import static org.alliances.mooc.support.Api.TEACHING_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.grant;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.Api.inesTeaches;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.Statements;
import org.alliances.mooc.support.Tokens;
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

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class GrantResourceTest {
    private static final String MY_COURSES = V1 + "/teaching/courses";
    private static final String CHECKS = V1 + "/test/grants/" + COURSE + "/";

    @Inject
    Database database;

    @BeforeEach
    void nobodyHasAGrant() {
        database.change("delete from course_grant");
        database.forgetLearners();
    }

    @Test
    void aRightOnAPublishedCourseAsksForNoDraft() {
        inesTeaches();
        as("ines").get(TEACHING_PATH + "/audit").then().statusCode(200);

        assertThat(Statements.during(() -> as("ines").get(TEACHING_PATH + "/audit")))
                .anyMatch(sql -> sql.contains("from course_grant")).noneMatch(sql -> sql.contains("authoring_"));
    }

    @Test
    void aGrantIsGivenOnceAndSeenByBoth() {
        // When
        String first = put("ines", "owner").then().statusCode(200).body("user", equalTo(id("ines")))
                .body("userName", equalTo("ines")).body("displayName", equalTo("Inès Castelrive"))
                .body("role", equalTo("owner")).body("grantedBy", equalTo(id("admin"))).extract().asString();

        // Then
        assertThat(put("ines", "owner").asString()).isEqualTo(first);
        assertThat(put(id("ines"), "owner").asString()).as("by its id").isEqualTo(first);
        assertThat(as("admin").get(GRANTS_PATH).then().statusCode(200).body("items", hasSize(1)).extract().asString())
                .contains(first);
        as("ines").get(MY_COURSES).then().statusCode(200).body("items.course", contains(COURSE)).body("items.role",
                contains("owner"));
        as("paul").get(MY_COURSES).then().statusCode(200).body("items", empty());
        assertThat(audited()).containsExactly("course-grant-given");
    }

    @Test
    void aChangeAndAWithdrawalAreRemembered() {
        grant("ines", "owner");
        grant("ines", "teacher");
        as("admin").delete(GRANTS_PATH + "/" + id("ines").toUpperCase(java.util.Locale.ROOT)).then().statusCode(204);
        as("admin").delete(GRANTS_PATH + "/ines").then().statusCode(204);

        as("ines").get(MY_COURSES).then().body("items", empty());
        as("admin").queryParam("course", COURSE).get(V1 + "/admin/audit").then().statusCode(200)
                .body("items.action", contains("course-grant-withdrawn", "course-grant-changed", "course-grant-given"))
                .body("items[0].detail.before", equalTo("teacher")).body("items[0].detail.after", nullValue())
                .body("items[1].detail.before", equalTo("owner")).body("items[1].detail.after", equalTo("teacher"))
                .body("items[2].subject", equalTo(id("ines"))).body("items[2].actor", equalTo(id("admin")));
    }

    @Test
    void manyAtOnceGiveOneGrant() {
        Tokens.of("admin");

        Parallel.run(10, () -> put("ines", "owner").then().statusCode(200).extract().asString());

        as("admin").get(GRANTS_PATH).then().body("items", hasSize(1));
        assertThat(audited()).containsExactly("course-grant-given");
    }

    @ParameterizedTest
    @CsvSource({"owner,200,200,200", "teacher,200,403,200", "editor,403,200,200", "reviewer,403,403,200"})
    void eachRoleOpensItsDoors(String role, int teaching, int writing, int reading) {
        grant("ines", role);

        check("ines", "teaching", teaching);
        check("ines", "writing", writing);
        check("ines", "reading", reading);
        // The nearest operation that teaches.
        assertThat(as("ines").get(TEACHING_PATH + "/audit").statusCode()).isEqualTo(teaching);
    }

    private static void check(String account, String what, int status) {
        Response answer = as(account).accept("*/*").get(CHECKS + what);
        if (status == 403) {
            assertProblem(answer, 403, "course-role-insufficient");
        } else {
            assertThat(answer.statusCode()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"teaching", "writing", "reading"})
    void aCourseWithoutAGrantLooksLikeNoCourse(String what) {
        grant("ines", "owner");

        JsonPath hidden = assertProblem(as("paul").accept("*/*").get(CHECKS + what), 404, "course-not-found");
        JsonPath missing = assertProblem(as("paul").accept("*/*").get(V1 + "/test/grants/autre/" + what), 404,
                "course-not-found");
        assertThat(hidden.getString("detail")).isEqualTo(missing.getString("detail"));
        assertProblem(as("paul").get(TEACHING_PATH + "/audit"), 404, "course-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teaching", "writing", "reading"})
    void administratorsMayDoWhatAGrantAllowsInCoursesThatExist(String what) {
        assertThat(as("admin").accept("*/*").get(CHECKS + what).then().statusCode(200).extract().asString())
                .isEqualTo("owner");
        assertProblem(as("admin").accept("*/*").get(V1 + "/test/grants/autre/" + what), 404, "course-not-found");
    }

    @Test
    void aGrantIsNoUseWithoutTheRoleOfTheRealm() {
        grant("karim", "owner");

        assertProblem(as("karim").accept("*/*").get(CHECKS + "reading"), 404, "course-not-found");
        assertProblem(as("karim").get(MY_COURSES), 403, "forbidden");
    }

    @Test
    void unknownAccountsAndCoursesAreNotFound() {
        assertProblem(put("personne", "owner"), 404, "account-not-found");
        assertProblem(put(UUID.randomUUID().toString(), "owner"), 404, "account-not-found");
        assertProblem(as("admin").delete(GRANTS_PATH + "/personne"), 404, "account-not-found");
        // An account that is gone is named by its id.
        as("admin").delete(GRANTS_PATH + "/" + UUID.randomUUID()).then().statusCode(204);
        String elsewhere = V1 + "/admin/courses/autre/grants";
        assertProblem(as("admin").get(elsewhere), 404, "course-not-found");
        assertProblem(as("admin").contentType(ContentType.JSON).body(Map.of("role", "owner")).put(elsewhere + "/ines"),
                404, "course-not-found");
        assertProblem(as("admin").delete(elsewhere + "/ines"), 404, "course-not-found");
        assertThat(audited()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"role\":null}", "{\"role\":\"boss\"}", "{\"role\":\"OWNER\"}", "{\"role\":0}",
            "{\"role\":\"\"}", "{\"role\":\"owner\",\"until\":\"2027-01-01\"}"})
    void aRoleIsOneOfFour(String body) {
        JsonPath problem = assertProblem(
                as("admin").contentType(ContentType.JSON).body(body).put(GRANTS_PATH + "/ines"), 400,
                "invalid-request");

        assertThat(problem.getString("violations[0].field")).isIn("role", "until");
        as("admin").get(GRANTS_PATH).then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lea", "ines", "paul"})
    void onlyAdministratorsGiveGrants(String account) {
        grant("ines", "owner");

        assertProblem(as(account).get(GRANTS_PATH), 403, "forbidden");
        assertProblem(as(account).contentType(ContentType.JSON).body(Map.of("role", "owner"))
                .put(GRANTS_PATH + "/" + account), 403, "forbidden");
        assertProblem(as(account).delete(GRANTS_PATH + "/ines"), 403, "forbidden");
    }

    private static Response put(String user, String role) {
        return as("admin").contentType(ContentType.JSON).body(Map.of("role", role)).put(GRANTS_PATH + "/" + user);
    }

    private static List<String> audited() {
        return as("admin").get(V1 + "/admin/audit").path("items.action");
    }
}
