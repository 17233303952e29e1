package org.alliances.mooc.platform.problem;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.alliances.mooc.support.ProblemAssert.assertTellsNothing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.RawHttp;
import org.alliances.mooc.support.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** Whatever is sent, the fault is the sender's and is named: never a 500. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class BadRequestsTest {
    private static final String BODY = V1 + "/test/errors/body";
    private static final String JSON = "Content-Type: application/json";
    private static final int MEBIBYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"text\":\"a\"", "{\"text\":\"a\"} {}", "{\"text\":\"a\"} x", "nul",
            "{text:\"a\"}", "{'text':'a'}", "{\"text\":\"a\",}", "{\"text\":\"a\",\"text\":\"b\"}",
            "{\"nested\":{\"count\":1,\"count\":2}}", "{\"text\":\"a\nb\"}", "{\"text\":\"\\x\"}",
            "{\"number\":01}", "{\"number\":+1}", "{\"number\":NaN}", "/* a */ {\"text\":\"a\"}"})
    void whatIsNotJsonIsMalformed(String body) {
        assertProblem(post(body.getBytes(StandardCharsets.UTF_8)), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"text\":1}|text", "{\"text\":true}|text",
            "{\"text\":[]}|text", "{\"text\":{}}|text", "{\"text\":\"a\",\"number\":\"1\"}|number",
            "{\"text\":\"a\",\"number\":\"\"}|number", "{\"text\":\"a\",\"number\":1.5}|number",
            "{\"text\":\"a\",\"number\":99999999999}|number", "{\"text\":\"a\",\"flag\":\"true\"}|flag",
            "{\"text\":\"a\",\"flag\":1}|flag", "{\"text\":\"a\",\"decimal\":\"1\"}|decimal",
            "{\"text\":\"a\",\"at\":\"yesterday\"}|at", "{\"text\":\"a\",\"at\":1}|at",
            "{\"text\":\"a\",\"at\":\"-99999-01-01T00:00:00Z\"}|at",
            "{\"text\":\"a\",\"at\":\"+99999-01-01T00:00:00Z\"}|at",
            "{\"text\":\"a\",\"at\":\"2026-02-30T00:00:00Z\"}|at",
            "{\"text\":\"a\",\"at\":\"2026-11-22T18:30:00\"}|at",
            "{\"text\":\"a\",\"id\":\"1\"}|id", "{\"text\":\"a\",\"id\":\"1-1-1-1-1\"}|id",
            "{\"text\":\"a\",\"day\":\"NODAY\"}|day", "{\"text\":\"a\",\"day\":1}|day",
            "{\"text\":\"a\",\"list\":\"b\"}|list", "{\"text\":\"a\",\"list\":[1]}|list.0",
            "{\"text\":\"a\",\"list\":[null]}|list", "{\"text\":\"a\",\"nested\":[]}|nested",
            "{\"text\":\"a\",\"nested\":{\"count\":null}}|nested.count",
            "{\"text\":\"a\",\"nested\":{\"count\":6}}|nested.count",
            "{\"text\":\"a\",\"nested\":{\"count\":1,\"cuont\":1}}|nested.cuont",
            "{\"text\":\"a\",\"txet\":\"b\"}|txet",
            "{}|text", "{\"text\":null}|text", "{\"text\":\"  \"}|text",
            "{\"text\":\"123456789012345678901\"}|text"})
    void whatDoesNotFitIsNamed(String body, String field) {
        JsonPath problem = assertProblem(post(body.getBytes(StandardCharsets.UTF_8)), 400, "invalid-request");

        assertThat(problem.getString("violations[0].in")).isEqualTo("body");
        assertThat(problem.getString("violations[0].field")).startsWith(field);
        assertThat(problem.getString("violations[0].message")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"text\":\"a\"}]", "\"text\"", "1", "true", "null", ""})
    void anObjectIsExpected(String body) {
        assertThat(post(body.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
        assertTellsNothing(post(body.getBytes(StandardCharsets.UTF_8)).text());
        assertThat(post(body.getBytes(StandardCharsets.UTF_8)).header("Content-Type"))
                .startsWith("application/problem+json");
    }

    @Test
    void deepNestingIsRefusedEarly() {
        String bomb = "[".repeat(100_000);

        assertProblem(post(("{\"more\":{\"a\":" + bomb).getBytes(StandardCharsets.UTF_8)), 400, "malformed-json");
        assertProblem(post(("{\"unknown\":" + bomb).getBytes(StandardCharsets.UTF_8)), 400, "malformed-json");
    }

    @Test
    void hugeNumberIsRefused() {
        assertThat(post(("{\"text\":\"a\",\"decimal\":" + "9".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8))
                .status()).isEqualTo(400);
        assertThat(post("{\"text\":\"a\",\"number\":1e999999999}".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        assertProblem(post(new byte[]{'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'}),
                400, "malformed-json");
        assertProblem(post("{\"text\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)), 400, "malformed-json");
    }

    @Test
    void byteOrderMarkIsForgiven() {
        assertThat(post("\ufeff{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(200);
    }

    @Test
    void bodyOverTheLimitIsRefusedWhetherItsLengthIsSaidOrNot() {
        byte[] tooMuch = " ".repeat(MEBIBYTE + 1).getBytes(StandardCharsets.US_ASCII);
        byte[] chunk = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

        assertProblem(RawHttp.sendBody("POST", BODY, tooMuch, JSON), 413, "body-too-large");
        assertProblem(RawHttp.sendChunks("POST", BODY, chunk, 17, JSON), 413, "body-too-large");
    }

    @Test
    void bodyOverTheLimitIsRefusedOverHttp2Too() throws IOException, InterruptedException {
        HttpResponse<String> answer = overHttp2(" ".repeat(MEBIBYTE + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @Test
    void bodyWithoutItsLengthIsReadOverHttp2() throws IOException, InterruptedException {
        assertThat(overHttp2("{\"text\":\"a\"}").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> overHttp2(String body) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + RestAssured.port + BODY);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            // The first request asks for the newer version; the second is sent in it, without a length.
            client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                    .build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            return answer;
        }
    }

    @Test
    void bodyInChunksIsReadLikeAnyOther() {
        byte[] chunk = "{\"text\":\"a\"}".getBytes(StandardCharsets.US_ASCII);

        assertThat(RawHttp.sendChunks("POST", BODY, chunk, 1, JSON).status()).isEqualTo(200);
        assertProblem(RawHttp.sendChunks("POST", BODY, chunk, 2, JSON), 400, "malformed-json");
    }

    @Test
    void overlongHeadIsRefused() {
        assertThat(RawHttp.send("GET", V1 + "/courses", "X-Long: " + "a".repeat(30_000)).status()).isEqualTo(431);
        assertThat(RawHttp.send("GET", V1 + "/courses?q=" + "a".repeat(10_000)).status()).isEqualTo(414);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1x", "99999999999999999999", ""})
    void lengthThatIsNoneIsRefused(String length) {
        Answer answer = RawHttp.send("POST", BODY, JSON, "Content-Length: " + length);

        assertThat(answer.status()).isEqualTo(400);
        assertTellsNothing(answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1", "/api/v1/", "/api", "/nothing", "/favicon.ico", "/q/nothing",
            "/api/v2/courses", "/api/v1/courses/a/b/c/d", "/api/v1/courses/NOT-A-KEY", "/api/v1/courses/a_b",
            "/api/v1/courses/a%2Fb", "/api/v1/courses/%2e%2e", "/api/v1/courses/..%2f..%2fetc"})
    void unknownAddressIsNotFound(String path) {
        Answer answer = RawHttp.send("GET", path);

        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
        assertTellsNothing(answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/courses/%00", "/api/v1/courses/%", "/api/v1/courses/%zz", "/api/v1/courses/%ff%fe",
            "/api/v1/courses/%c3%28", "/api/v1/courses?q=%00", "/api/v1/courses?q=%", "/api/v1/courses?q=%zz",
            "/api/v1/courses?q=%ff", "/api/v1/courses?language=%00", "/api/v1/courses?language=fr%0d%0aX:y",
            "/api/v1/courses?q", "/api/v1/courses?&&==", "/api/v1//courses", "//api/v1/courses",
            "/api/v1/../../etc/passwd", "/api/v1/courses;a=b", "/api/v1/courses/a;b=c", "/%61pi/v1/courses",
            "/api/v1/problems/%00", "/api/v1/problems/%3Cscript%3E", "/api/v1/courses/é", "*", "/\\..\\"})
    void junkIsNeverOurFault(String target) {
        Answer answer = RawHttp.send("GET", target, "Accept: application/json");

        assertThat(answer.status()).as(target + " " + answer.text()).isIn(200, 400, 404);
        if (answer.status() != 200) {
            assertTellsNothing(answer.text());
            assertThat(answer.text()).doesNotContain("<script>");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"DELETE|/courses|GET, HEAD, OPTIONS", "POST|/courses|GET, HEAD, OPTIONS",
            "PATCH|/test/errors/body|OPTIONS, POST", "PUT|/problems|GET, HEAD, OPTIONS"})
    void otherMethodSaysWhichAreAllowed(String method, String path, String allowed) {
        Answer answer = RawHttp.sendBody(method, V1 + path, "{}".getBytes(StandardCharsets.US_ASCII), JSON);

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void unknownMethodIsRefused() {
        assertThat(RawHttp.send("FOO", V1 + "/courses").status()).isIn(400, 405, 501);
        assertThat(RawHttp.send("TRACE", V1 + "/courses").status()).isEqualTo(405);
    }

    @Test
    void headAnswersLikeGetWithoutBody() {
        Answer head = RawHttp.send("HEAD", COURSE_PATH);
        Answer get = RawHttp.send("GET", COURSE_PATH);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isNotBlank().isEqualTo(get.header("ETag"));
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(RawHttp.send("HEAD", V1 + "/nothing").status()).isEqualTo(404);
    }

    @Test
    void optionsSaysWhatIsAllowed() {
        Answer answer = RawHttp.send("OPTIONS", V1 + "/courses");

        assertThat(answer.status()).isIn(200, 204);
        assertThat(answer.header("Allow")).contains("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png;q=1"})
    void otherFormatIsNotAvailable(String accept) {
        assertProblem(RawHttp.send("GET", COURSE_PATH, "Accept: " + accept), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "text/html, application/json;q=0.1",
            "application/json; charset=utf-8"})
    void jsonIsGivenToWhoeverTakesIt(String accept) {
        assertThat(RawHttp.send("GET", COURSE_PATH, "Accept: " + accept).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "///", "a", "application/", "banana banana", "*/json"})
    void acceptThatMakesNoSenseIsNeverOurFault(String accept) {
        Answer answer = RawHttp.send("GET", COURSE_PATH, "Accept: " + accept);

        assertThat(answer.status()).isIn(200, 400, 406);
        assertTellsNothing(answer.status() == 200 ? "" : answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=a", "application/octet-stream"})
    void onlyJsonIsRead(String type) {
        assertProblem(RawHttp.sendBody("POST", BODY, "{\"text\":\"a\"}".getBytes(StandardCharsets.US_ASCII),
                "Content-Type: " + type), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "///", "", "application/json; charset=nonsense", "application/json; charset="})
    void contentTypeThatMakesNoSenseIsNeverOurFault(String type) {
        Answer answer = RawHttp.sendBody("POST", BODY, "{\"text\":\"a\"}".getBytes(StandardCharsets.US_ASCII),
                "Content-Type: " + type);

        assertThat(answer.status()).as(answer.text()).isIn(200, 400, 415);
        assertTellsNothing(answer.text());
    }

    private static Answer post(byte[] body) {
        return RawHttp.sendBody("POST", BODY, body, JSON, "Accept: application/json");
    }
}
