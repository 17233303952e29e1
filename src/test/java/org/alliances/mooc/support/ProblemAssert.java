package org.alliances.mooc.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What every refusal has in common, whatever it refuses. */
public final class ProblemAssert {
    /** Names of classes and packages, statements, stack traces. */
    private static final Pattern INSIDES = Pattern.compile(
            "(?i)\\b(org|java|javax|jakarta|io|com)\\.[a-z]|exception|\\bselect\\b|\\binsert into\\b|\\bat [a-z]+\\.[a-z]|hibernate|jackson|quarkus");

    private ProblemAssert() {}

    /** A whole problem document of this kind. */
    public static JsonPath assertProblem(Response answer, int status, String slug) {
        return assertProblem(answer.statusCode(), answer.asString(),
                Map.of("content-type", String.valueOf(answer.header("Content-Type")), "x-request-id",
                        String.valueOf(answer.header("X-Request-Id")), "cache-control",
                        String.valueOf(answer.header("Cache-Control"))),
                status, slug);
    }

    public static JsonPath assertProblem(RawHttp.Answer answer, int status, String slug) {
        return assertProblem(answer.status(), answer.text(), answer.headers(), status, slug);
    }

    private static JsonPath assertProblem(int actualStatus, String body, Map<String, String> headers, int status,
            String slug) {
        assertThat(actualStatus).as(body).isEqualTo(status);
        assertThat(headers.get("content-type")).as(body).startsWith("application/problem+json");
        JsonPath problem = JsonPath.from(body);
        assertThat(problem.getString("type")).startsWith("http://localhost").endsWith("/api/v1/problems/" + slug);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("instance")).startsWith("/");
        assertThat(problem.getString("traceId")).isNotBlank().isEqualTo(headers.get("x-request-id"));
        assertThat(headers.get("cache-control")).isEqualTo("no-store");
        assertTellsNothing(body);
        return problem;
    }

    /** No name of a class, no SQL, no stack trace. */
    public static void assertTellsNothing(String body) {
        String withoutAddresses = body.replaceAll("https?://[^\" ]*", "").replaceAll("\"instance\":\"[^\"]*\"", "");
        assertThat(INSIDES.matcher(withoutAddresses).results().map(java.util.regex.MatchResult::group)).as(body)
                .isEmpty();
    }
}
