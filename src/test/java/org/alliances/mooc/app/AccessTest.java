package org.alliances.mooc.app;

import static java.util.Map.entry;
import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.GRANTS_PATH;
import static org.alliances.mooc.support.Api.QUIZ_2;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.withToken;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.support.ApiDocuments;
import org.alliances.mooc.support.ApiDocuments.Operation;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who may call what. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class AccessTest {
    private static final String HOME = V1 + "/me/home";
    private static final Path PICTURE = Path.of("course-content", COURSE, "assets", "carre-du-territoire.svg");
    private static final Map<String, String> PARAMETERS = Map.ofEntries(entry("course", COURSE), entry("run", "libre"),
            entry("lesson", "sylver-geek"), entry("item", "quiz-rassembler"), entry("assignment", "note-d-intention"),
            entry("quiz", QUIZ_2),
            entry("revision", "1"), entry("attempt", UUID.randomUUID().toString()),
            entry("question", "role-de-la-collectivite"), entry("slug", "not-found"), entry("hash", hash(PICTURE)),
            entry("name", PICTURE.getFileName().toString()), entry("user", "karim"),
            entry("learner", UUID.randomUUID().toString()), entry("notice", UUID.randomUUID().toString()),
            entry("regrade", UUID.randomUUID().toString()), entry("kind", "lessons"),
            entry("key", "sylver-geek"), entry("number", "1"), entry("plan", UUID.randomUUID().toString()),
            entry("note", UUID.randomUUID().toString()));
    private static final String CSV = "text/csv";
    private static final List<String> FILES = List.of("application/octet-stream", "application/zip");
    /** One account for each role of the realm; nobody has two. */
    private static final Map<String, String> ACCOUNTS = Map.of("learner", "lea", "instructor", "paul", "admin",
            "admin");

    @Test
    void noTokenIsToldToSignIn() {
        Response answer = anyone().get(HOME);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"alliances\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic bGVhOmxlYQ==", "Negotiate abc", "lea", "Digest username=\"lea\""})
    void anotherSchemeIsNoToken(String authorization) {
        Response answer = anyone().header("Authorization", authorization).get(HOME);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "...", "Bearer", "e30.e30.e30", "é", "\"quoted\""})
    void garbageIsAnInvalidToken(String token) {
        assertInvalidToken(anyone().header("Authorization", "Bearer " + token).get(HOME));
    }

    @Test
    void forgedAndForeignTokensAreInvalid() {
        assertInvalidToken(withToken(Tokens.tampered("lea")).get(HOME));
        assertInvalidToken(withToken(Tokens.signedByAnotherKey("lea")).get(HOME));
        assertInvalidToken(withToken(Tokens.unsigned("lea")).get(HOME));
        assertInvalidToken(withToken(Tokens.ofAnotherRealm("lea")).get(HOME));
        assertInvalidToken(withToken(Tokens.forAnotherAudience("lea")).get(HOME));
        assertInvalidToken(withToken(Tokens.of("lea") + "x").get(HOME));
    }

    @Test
    void expiredTokenIsToldToBeRefreshed() {
        Response answer = withToken(Tokens.expired("lea")).header("Accept-Language", "en").get(HOME);

        assertInvalidToken(answer);
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("The token has expired: refresh it.");
    }

    @Test
    void publicPagesDoNotMindAToken() {
        as("lea").get(V1 + "/courses").then().statusCode(200);
        as("paul").get(V1 + "/courses").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ines", "paul", "admin"})
    void whoIsNoLearnerHasNoRight(String account) {
        assertProblem(as(account).get(HOME), 403, "forbidden");
    }

    @Test
    void everySecuredOperationRefusesWhoeverHasNoTokenOrNotTheRole() {
        List<Operation> secured = ApiDocuments.operations().stream().filter(Operation::isSecured).toList();
        assertThat(secured).hasSizeGreaterThanOrEqualTo(12);
        for (Operation operation : secured) {
            assertProblem(call(anyone(), operation), 401, "unauthenticated");
            assertInvalidToken(call(withToken(Tokens.tampered("lea")), operation));
            assertThat(operation.roles()).as(operation.toString()).isNotEmpty().isSubsetOf(ACCOUNTS.keySet());
            ACCOUNTS.forEach((role, account) -> {
                if (!operation.roles().contains(role)) {
                    assertProblem(call(as(account), operation), 403, "forbidden");
                }
            });
        }
    }

    @Test
    void whatIsOfTheLearnerIsNobodyElses() {
        assertThat(ApiDocuments.operations()).filteredOn(operation -> operation.path().startsWith(V1 + "/me/"))
                .hasSizeGreaterThan(9).allMatch(operation -> operation.roles().equals(Set.of("learner")));
        assertThat(ApiDocuments.operations()).filteredOn(operation -> operation.path().startsWith(V1 + "/admin/"))
                .hasSizeGreaterThan(3).allMatch(operation -> operation.roles().equals(Set.of("admin")));
        assertThat(teaching()).allMatch(operation -> operation.roles().equals(Set.of("instructor", "admin")));
    }

    @Test
    void whatIsTaughtInACourseLooksMissingWithoutAGrant() {
        as("admin").delete(GRANTS_PATH + "/paul").then().statusCode(204);

        teaching().filter(operation -> operation.path().contains("{course}"))
                .forEach(operation -> assertProblem(call(as("paul"), operation), 404, "course-not-found"));
        assertThat(teaching().filter(operation -> operation.path().contains("{course}"))).hasSizeGreaterThan(4);
    }

    private static Stream<Operation> teaching() {
        return ApiDocuments.operations().stream().filter(operation -> operation.path().startsWith(V1 + "/teaching/"));
    }

    @Test
    void everyOtherOperationIsPublicAndReadOnly() {
        List<Operation> open = ApiDocuments.operations().stream().filter(operation -> !operation.isSecured()).toList();
        assertThat(open).extracting(Operation::toString).containsExactlyInAnyOrder("GET /api/v1/courses",
                "GET /api/v1/courses/{course}", "GET /api/v1/courses/{course}/outline",
                "GET /api/v1/courses/{course}/glossary", "GET /api/v1/courses/{course}/runs",
                "GET /api/v1/courses/{course}/publications",
                "GET /api/v1/courses/{course}/assets/{hash}/{name}",
                "GET /api/v1/package-keys", "GET /api/v1/problems", "GET /api/v1/problems/{slug}");
        open.forEach(operation -> assertThat(call(anyone(), operation).statusCode()).as(operation.toString())
                .isEqualTo(200));
    }

    private static Response call(RequestSpecification caller, Operation operation) {
        RequestSpecification request = operation.body() != null
                ? caller.contentType(ContentType.JSON).body(operation.body())
                : caller;
        if (operation.node().path("requestBody").path("content").has(CSV)) {
            request.contentType(CSV).body("compte\nlea\n");
        }
        FILES.stream().filter(type -> operation.node().path("requestBody").path("content").has(type))
                .forEach(type -> request.contentType(type).body(new byte[]{1, 2, 3}));
        operation.node().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
                request.queryParam(parameter.path("name").asText(), parameter.path("example").asText());
            }
        });
        return request.accept("*/*").request(operation.method(), operation.address(PARAMETERS));
    }

    private static String hash(Path file) {
        try {
            return ContentHash.of(Files.readAllBytes(file)).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertInvalidToken(Response answer) {
        assertProblem(answer, 401, "invalid-token");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"alliances\", error=\"invalid_token\"");
    }
}
