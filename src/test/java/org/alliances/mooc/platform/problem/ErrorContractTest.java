package org.alliances.mooc.platform.problem;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Whatever is thrown, the answer is a problem document that says what a client may know and nothing more. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class ErrorContractTest {
    private static final String ERRORS = V1 + "/test/errors/";

    @Test
    void refusalCarriesItsDetailViolationsAndMembers() {
        // When
        Response answer = anyone().header("Accept-Language", "en").header("X-Request-Id", "the-request-1")
                .get(ERRORS + "thrown/problem");

        // Then
        JsonPath problem = assertProblem(answer, 400, "invalid-request");
        assertThat(problem.getString("title")).isEqualTo("The request is not valid");
        assertThat(problem.getString("detail")).isEqualTo("The detail.");
        assertThat(problem.getString("instance")).isEqualTo(ERRORS + "thrown/problem");
        assertThat(problem.getString("traceId")).isEqualTo("the-request-1");
        assertThat(problem.getList("violations")).hasSize(1);
        assertThat(problem.getMap("violations[0]").toString())
                .isEqualTo("{field=field, in=query, message=is wrong}");
        assertThat(problem.getInt("attemptsAllowed")).isEqualTo(3);
        assertThat(answer.header("Content-Language")).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"-|fr", "''|fr", "fr|fr", "en|en", "en-GB,en;q=0.9|en",
            "de|fr", "de,en;q=0.5|en", "fr;q=0.2,en;q=0.8|en", "*|fr", "en;q=0|fr", "EN|en", "%%%|fr",
            "en;q=banana|fr", "<script>|fr"})
    void speaksFrenchUnlessEnglishIsPreferred(String accepted, String language) {
        // When
        var request = anyone();
        Response answer = (accepted == null ? request : request.header("Accept-Language", accepted))
                .get(ERRORS + "thrown/problem");

        // Then
        JsonPath problem = assertProblem(answer, 400, "invalid-request");
        boolean french = language.equals("fr");
        assertThat(problem.getString("title"))
                .isEqualTo(french ? "La requête ne convient pas" : "The request is not valid");
        assertThat(problem.getString("detail")).isEqualTo(french ? "Le détail." : "The detail.");
        assertThat(problem.getString("violations[0].message")).isEqualTo(french ? "est faux" : "is wrong");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thrown/illegal-state", "thrown/null-pointer", "thrown/checked", "thrown/error",
            "thrown/persistence", "thrown/anything", "stack-overflow", "constrained-answer", "unwritable",
            "status/500", "status/501", "status/599"})
    void accidentsSayNoMoreThanTheirId(String path) {
        JsonPath problem = assertProblem(anyone().get(ERRORS + path), 500, "internal-error");

        assertThat(problem.getString("title")).isEqualTo("Une erreur est survenue de notre côté");
        assertThat(problem.getMap("$")).containsOnlyKeys("type", "title", "status", "detail", "instance", "traceId");
    }

    @ParameterizedTest
    @CsvSource({"optimistic-lock,409,conflict", "wrapped-optimistic-lock,409,conflict",
            "connection,503,database-unavailable", "pool,503,database-unavailable",
            "database-goes,503,database-unavailable"})
    void databaseTellsWhatMayBeTriedAgain(String kind, int status, String slug) {
        Response answer = anyone().get(ERRORS + "thrown/" + kind);

        assertProblem(answer, status, slug);
        assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "5" : null);
    }

    @ParameterizedTest
    @CsvSource({"400,400,invalid-request", "401,401,unauthenticated", "403,403,forbidden", "404,404,not-found",
            "405,405,method-not-allowed", "406,406,not-acceptable", "409,409,conflict", "410,400,invalid-request",
            "413,413,body-too-large", "415,415,unsupported-media-type", "418,400,invalid-request",
            "431,431,headers-too-large", "503,500,internal-error"})
    void standardStatusesHaveTheirProblem(int thrown, int status, String slug) {
        assertProblem(anyone().get(ERRORS + "status/" + thrown), status, slug);
    }

    @Test
    void constraintsNameTheParameterAndItsPlace() {
        // When
        JsonPath problem = assertProblem(
                anyone().header("Accept-Language", "en").header("X-Word", "four")
                        .get(ERRORS + "constrained?number=10"),
                400, "invalid-request");

        // Then
        assertThat(problem.getList("violations.collect { it.in + ' ' + it.field + ': ' + it.message }", String.class))
                .containsExactlyInAnyOrder("query number: must be less than or equal to 9",
                        "header X-Word: size must be between 0 and 3");
        assertThat(assertProblem(anyone().get(ERRORS + "constrained?number=0"), 400, "invalid-request")
                .getString("violations[0].message")).isEqualTo("doit être supérieur ou égal à 1");
        assertThat(assertProblem(anyone().get(ERRORS + "constrained-path/four"), 400, "invalid-request")
                .getString("violations[0].in")).isEqualTo("path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id?id=1", "id?id=1-1-1-1-1", "id?id=%00"})
    void queryOfTheWrongTypeIsInvalid(String path) {
        assertProblem(anyone().urlEncodingEnabled(false).get(ERRORS + path), 400, "invalid-request");
    }

    @Test
    void everyProblemHasItsPage() {
        // Given
        JsonPath all = anyone().header("Accept-Language", "en").get(V1 + "/problems").then().statusCode(200)
                .extract().jsonPath();

        // Then
        assertThat(all.getList("items.slug", String.class)).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        all.<String>getList("items.type").forEach(type -> {
            anyone().accept("text/html").get(type).then().statusCode(200).contentType("text/html");
            anyone().get(type).then().statusCode(200).contentType("application/json").header("Vary",
                    "Accept, Accept-Language");
        });
        assertProblem(anyone().get(V1 + "/problems/no-such-problem"), 404, "not-found");
    }
}
