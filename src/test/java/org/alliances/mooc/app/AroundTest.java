package org.alliances.mooc.app;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.RawHttp;
import org.alliances.mooc.support.RawHttp.Answer;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What surrounds every answer, and what operators look at. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class AroundTest {
    private static final String COURSES = V1 + "/courses";

    @Test
    void requestKeepsItsIdWhereThatIsHarmless() {
        assertThat(RawHttp.send("GET", COURSES, "X-Request-Id: mobile-0.1_A").header("X-Request-Id"))
                .isEqualTo("mobile-0.1_A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space", "<script>alert(1)</script>", "a,b,c,d,e,f", "", "é-é-é-é-é",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void requestGetsAnIdWhereItBringsNoneOfUse(String sent) {
        String id = RawHttp.send("GET", COURSES, "X-Request-Id: " + sent).header("X-Request-Id");

        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertThat(RawHttp.send("GET", COURSES).header("X-Request-Id")).isNotEqualTo(id);
    }

    @Test
    void everyAnswerSaysHowABrowserMayTreatIt() {
        for (String path : List.of(COURSES, COURSE_PATH, V1 + "/me/home", V1 + "/problems/not-found", "/nothing")) {
            Answer answer = RawHttp.send("GET", path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.header("Server")).as(path).isNull();
        }
    }

    /** In the clear, as a proxy in front speaks it; over TLS, {@code KilledProcessIT} shows. */
    @Test
    void whoSpeaksHttp2IsAnsweredInIt() throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + COURSES)).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).startsWith("{\"items\":");
            }
        }
    }

    @Test
    void preflightOfAnAllowedOriginIsAnswered() {
        Answer answer = RawHttp.send("OPTIONS", MY_COURSE_PATH, "Origin: https://localhost",
                "Access-Control-Request-Method: PUT",
                "Access-Control-Request-Headers: authorization,content-type,idempotency-key,range,if-range");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://localhost");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase(java.util.Locale.ROOT))
                .contains("authorization", "content-type", "idempotency-key", "range", "if-range");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
    }

    @Test
    void preflightOfAnotherOriginIsRefused() {
        Answer answer = RawHttp.send("OPTIONS", MY_COURSE_PATH, "Origin: https://elsewhere.example",
                "Access-Control-Request-Method: PUT");

        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void allowedOriginSeesTheHeadersThatItNeeds() {
        Answer answer = RawHttp.send("GET", COURSES, "Origin: https://localhost");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://localhost");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Location", "Retry-After",
                "X-Request-Id", "Idempotency-Replayed", "RateLimit", "RateLimit-Policy", "Deprecation", "Sunset",
                "Link", "Content-Language", "Content-Range", "Accept-Ranges");
    }

    @Test
    void personalAnswersAreCompressedAndNotKept() {
        // Given
        enrol("lea");
        String token = "Authorization: Bearer " + Tokens.of("lea");

        // Then
        Answer answer = RawHttp.send("GET", MY_COURSE_PATH, token, "Accept-Encoding: gzip");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).startsWith(0x1f, 0x8b);
        assertThat(RawHttp.send("GET", MY_COURSE_PATH, token).text()).startsWith("{\"course\":");
    }

    @Test
    void healthAsksTheDatabaseTheIdentityServerAndTheCatalogue() {
        RestAssured.get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.get("/q/health/started").then().statusCode(200).body("status", equalTo("UP"))
                .body("checks.name", hasItem("Courses in memory"));
        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"))
                .body("checks.name", hasItem("Database connections health check"))
                .body("checks.size()", org.hamcrest.Matchers.greaterThanOrEqualTo(2));
    }

    @Test
    void metricsAreInThePrometheusFormat() {
        as("lea").get(V1 + "/me/home").then().statusCode(200);

        String metrics = RestAssured.get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics).contains("# TYPE http_server_requests_seconds", "uri=\"/me/home\"",
                "jvm_memory_used_bytes", "agroal_active_count");
    }

    @Test
    void metricsNameTemplatesAndNotAddresses() {
        as("lea").get(V1 + "/me/attempts/" + UUID.randomUUID());

        assertThat(RestAssured.get("/q/metrics").asString()).contains("uri=\"/me/attempts/{attempt}\"")
                .doesNotContainPattern("uri=\"[^\"]*[0-9a-f]{8}-[0-9a-f]{4}");
    }
}
