package org.alliances.mooc.progress.offline;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Download;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.RawHttp;
import org.alliances.mooc.support.RawHttp.Answer;
import org.alliances.mooc.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What the manifest of the real course lists is what is served, to the byte; over HTTP. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class OfflineManifestTest {
    private static final String MANIFEST = COURSE_PATH + "/offline-manifest";
    private static final String CASE = "sylver-geek";
    private static final String LESSON = "face-a-face-cote-a-cote";
    private static final int LIGHT = 400_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Database database;

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        enrol("lea");
    }

    @ParameterizedTest
    @CsvSource({"none, false", "none, true", "low, false", "low, true", "full, false", "full, true"})
    void whatIsListedIsWhatIsServed(String media, boolean gzip) {
        // Given
        decide("lea", CASE);
        Download phone = Download.by("lea", gzip);
        JsonPath manifest = manifest("lea", media);
        Map<String, Integer> travelled = new HashMap<>();
        Map<String, Integer> bytes = new HashMap<>();

        // When
        for (Map<String, Object> file : listed(manifest)) {
            Answer answer = served(phone, file, gzip);
            travelled.put((String) file.get("hash"), answer.body().length);
            bytes.put((String) file.get("hash"), Download.content(answer).length);
        }
        manifest.<Map<String, Object>>getList("items.leftOut.flatten()").forEach(file -> served(phone, file, gzip));

        // Then
        assertThat(manifest.getList("items")).hasSize(28);
        assertThat(bytes).hasSize(manifest.getInt("total.files"));
        assertThat(sum(bytes)).isEqualTo(manifest.getLong("total.bytes"));
        assertThat(sum(travelled)).isEqualTo(manifest.getLong(gzip ? "total.gzipBytes" : "total.bytes"));
        assertThat(manifest.<Map<String, Object>>getList("items")).allSatisfy(item -> {
            List<Map<String, Object>> files = files(item);
            assertThat(files.stream().mapToInt(file -> (Integer) file.get("bytes")).sum())
                    .isEqualTo(at(item, "size").get("bytes"));
            assertThat(files.stream().mapToInt(file -> (Integer) file.get("gzipBytes")).sum())
                    .isEqualTo(at(item, "size").get("gzipBytes"));
            assertThat(files).hasSize((Integer) at(item, "size").get("files"));
        });
        assertThat(manifest.getInt("locked.files")).isZero();
        served(phone, manifest.getMap("text"), gzip);
    }

    @Test
    void theWholeCourseAsTextIsLight() {
        for (boolean decided : new boolean[]{false, true}) {
            if (decided) {
                cases().forEach(lesson -> decide("lea", lesson));
            }
            JsonPath manifest = manifest("lea", "none");

            assertThat(manifest.getInt("total.gzipBytes")).isLessThan(LIGHT);
            assertThat(manifest.getInt("text.gzipBytes")).isLessThan(manifest.getInt("total.gzipBytes"));
            assertThat(manifest.getInt("items.files.flatten().size()")).isEqualTo(28);
            assertThat(manifest.getInt("leftOut.files")).as("some pictures belong to debriefs")
                    .isEqualTo(decided ? 12 : 9);
            assertThat(manifest.getList("items.debriefed").stream().filter(Boolean.TRUE::equals))
                    .hasSize(decided ? 10 : 0);
        }
    }

    /** Drawings are light: a course that has nothing else is the same in both. */
    @Test
    void aLearnerOnAPoorNetworkTakesTheDrawingsAlong() {
        cases().forEach(lesson -> decide("lea", lesson));
        JsonPath low = manifest("lea", "low");

        assertThat(low.getList("items.files.flatten().findAll { it.kind == 'picture' }")).hasSize(12);
        assertThat(low.getInt("leftOut.files")).isZero();
        assertThat(low.getMap("total")).isEqualTo(manifest("lea", "full").getMap("total"));
        assertThat(low.<Map<String, Object>>getList("items.files.flatten().findAll { it.kind == 'picture' }"))
                .allSatisfy(
                        file -> assertThat((Integer) file.get("gzipBytes")).isLessThan((Integer) file.get("bytes")));
    }

    @Test
    void theTextIsEachOfItsPartsAsItIsServed() throws IOException {
        // Given
        decide("lea", CASE);
        JsonPath manifest = manifest("lea", "none");
        Download phone = Download.by("lea", true);

        // When
        JsonNode text = JSON.readTree(Download.content(phone.get(manifest.getString("text.address"))));

        // Then
        assertThat(text.path("course").asText()).isEqualTo(COURSE);
        assertThat(text.path("revision").asInt()).isEqualTo(manifest.getInt("revision"));
        assertThat(text.path("locked")).isEmpty();
        for (Map<String, Object> file : manifest.<Map<String, Object>>getList("documents")) {
            assertThat(text.path((String) file.get("kind"))).isEqualTo(read(phone, file));
        }
        List<Map<String, Object>> bodies = manifest.getList("items.files.flatten()");
        List<JsonNode> parts = Stream.of("lessons", "assignments").flatMap(kind -> Stream.iterate(0, i -> i + 1)
                .limit(text.path(kind).size()).map(text.path(kind)::get)).toList();
        assertThat(parts).containsExactlyInAnyOrderElementsOf(bodies.stream().map(file -> read(phone, file)).toList());
        assertThat(text.path("lessons").findValuesAsText("key").stream().filter(CASE::equals)).isNotEmpty();
    }

    @Test
    void theDebriefIsListedAndServedFromTheDecisionOn() {
        // Given
        enrol("karim");
        Map<String, Object> before = caseFile("lea");
        String text = manifest("lea", "none").getString("text.hash");
        assertThat(debriefed("lea")).isFalse();

        // When
        decide("lea", CASE);

        // Then
        Map<String, Object> after = caseFile("lea");
        assertThat(after.get("address")).isEqualTo(before.get("address"));
        assertThat((Integer) after.get("bytes")).isGreaterThan((Integer) before.get("bytes"));
        assertThat(debriefed("lea")).isTrue();
        assertThat(new String(Download.content(served(Download.by("lea", true), after, true)))).contains(
                "\"debrief\":{");
        assertThat(manifest("lea", "none").getString("text.hash")).isNotEqualTo(text);
        // Who has not decided has what she had.
        assertThat(caseFile("karim")).isEqualTo(before);
        assertThat(manifest("karim", "none").getString("text.hash")).isEqualTo(text);
        served(Download.by("karim", true), before, true);
    }

    @Test
    void isSentAgainOnlyWhereItChanged() {
        // Given
        Download phone = Download.by("lea", true);
        Answer first = phone.get(MANIFEST + "?media=low");
        String text = manifest("lea", "low").getString("text.address");
        Answer firstText = phone.get(text);

        // Then
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("Vary")).contains("Accept-Encoding", "Authorization");
        assertThat(phone.get(MANIFEST + "?media=low", "If-None-Match: " + first.header("ETag")).status())
                .isEqualTo(304);
        assertThat(phone.get(MANIFEST, "If-None-Match: " + first.header("ETag")).status()).isEqualTo(200);
        assertThat(firstText.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(phone.get(text, "If-None-Match: " + firstText.header("ETag")).status()).isEqualTo(304);

        decide("lea", CASE);
        assertThat(phone.get(MANIFEST + "?media=low", "If-None-Match: " + first.header("ETag")).status())
                .isEqualTo(200);
        assertThat(phone.get(text, "If-None-Match: " + firstText.header("ETag")).status()).isEqualTo(200);
    }

    @Test
    void whatIsOfOnePublicationIsForEver() {
        for (String path : List.of("", "/outline", "/glossary", "/assignments/note-d-intention",
                "/lessons/" + LESSON)) {
            Answer answer = Download.by("lea", true).get(COURSE_PATH + "/revisions/1" + path);

            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(path)
                    .isEqualTo("private, max-age=31536000, immutable");
            assertThat(answer.header("Accept-Ranges")).as(path).isEqualTo("bytes");
        }
        for (String path : List.of("", "/outline", "/glossary", "/text", "/assignments/note-d-intention")) {
            assertProblem(as("lea").get(COURSE_PATH + "/revisions/99" + path), 404, "revision-not-found");
        }
    }

    @Test
    void isForWhoIsEnrolled() {
        assertProblem(anyone().get(MANIFEST), 401, "unauthenticated");
        assertProblem(as("karim").get(MANIFEST), 403, "not-enrolled");
        assertProblem(as("karim").get(COURSE_PATH + "/revisions/1/text"), 403, "not-enrolled");
        assertProblem(as("ines").get(MANIFEST), 403, "forbidden");
        assertProblem(as("lea").get(V1 + "/courses/autre/offline-manifest"), 404, "course-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "FULL", "low,full", "none "})
    void aLevelThatIsNoneIsInvalid(String media) {
        assertThat(assertProblem(as("lea").queryParam("media", media).get(MANIFEST), 400, "invalid-request")
                .getList("violations.in", String.class)).containsExactly("query");
    }

    @Test
    void everythingIsTheDefault() {
        assertThat(as("lea").get(MANIFEST).asString()).isEqualTo(as("lea").get(MANIFEST + "?media=full").asString());
    }

    @Test
    void takesTwoStatements() {
        manifest("lea", "full");

        assertThat(Statements.during(() -> manifest("lea", "full"))).hasSize(2);
        assertThat(Statements.during(() -> as("lea").get(COURSE_PATH + "/revisions/1/text").then().statusCode(200)))
                .hasSize(2);
        assertThat(Statements.during(() -> as("lea").get(COURSE_PATH + "/revisions/1/outline").then().statusCode(200)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lesson, false", "lesson, true", "picture, false", "picture, true", "text, false", "text, true",
            "case-study, true", "outline, true"})
    void aDownloadThatBrokeOffTwiceGoesOnWhereItWas(String kind, boolean gzip) {
        // Given
        Map<String, Object> file = file(kind);
        String address = (String) file.get("address");
        int whole = (Integer) file.get(gzip ? "gzipBytes" : "bytes");
        int part = whole / 3;
        Download phone = Download.by("lea", gzip);
        ByteArrayOutputStream travelled = new ByteArrayOutputStream();

        // When
        Answer first = phone.getAndHangUp(address, part);
        travelled.writeBytes(first.body());
        String sameAsBefore = "If-Range: " + first.header("ETag");
        Answer second = phone.getAndHangUp(address, part, "Range: bytes=%d-".formatted(part), sameAsBefore);
        travelled.writeBytes(second.body());
        Answer last = phone.get(address, "Range: bytes=%d-".formatted(2 * part), sameAsBefore);
        travelled.writeBytes(last.body());

        // Then
        assertThat(first.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(List.of(second.status(), last.status())).containsOnly(206);
        assertThat(last.header("Content-Range"))
                .isEqualTo("bytes %d-%d/%d".formatted(2 * part, whole - 1, whole));
        assertThat(last.header("Content-Encoding")).isEqualTo(gzip ? "gzip" : null);
        assertThat(last.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(travelled.size()).isEqualTo(whole);
        assertThat(ContentHash.of(Download.content(first.header("Content-Encoding"), travelled.toByteArray())).value())
                .isEqualTo(file.get("hash"));
    }

    @Test
    void partsOfTwoFormsAreNeverPutTogether() {
        String address = (String) file("case-study").get("address");
        Answer gzip = Download.by("lea", true).get(address);
        Answer plain = Download.by("lea", false).get(address);
        assertThat(gzip.header("ETag")).isNotEqualTo(plain.header("ETag"));

        // What began compressed does not go on plain, nor the other way round.
        assertThat(Download.by("lea", false).get(address, "Range: bytes=9-", "If-Range: " + gzip.header("ETag")))
                .matches(answer -> answer.status() == 200).extracting(Answer::body).isEqualTo(plain.body());
        assertThat(Download.by("lea", true).get(address, "Range: bytes=9-", "If-Range: " + plain.header("ETag")))
                .matches(answer -> answer.status() == 200).extracting(Answer::body).isEqualTo(gzip.body());
        // A weak tag and a date say nothing about bytes.
        for (String condition : List.of("W/" + plain.header("ETag"), "Mon, 30 Nov 2026 12:00:00 GMT")) {
            assertThat(Download.by("lea", false).get(address, "Range: bytes=9-", "If-Range: " + condition).status())
                    .isEqualTo(200);
        }
        // What has its debrief by now does not go on as what had none.
        decide("lea", CASE);
        Answer later = Download.by("lea", true).get(address, "Range: bytes=9-", "If-Range: " + gzip.header("ETag"));
        assertThat(later.status()).isEqualTo(200);
        assertThat(new String(Download.content(later))).contains("\"debrief\":{");
    }

    @Test
    void aRangeAfterTheEndIsRefused() {
        Map<String, Object> file = file("lesson");
        Answer answer = Download.by("lea", true).get((String) file.get("address"), "Range: bytes=999999-");

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + file.get("gzipBytes"));
        assertThat(answer.header("Content-Encoding")).isNull();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aPictureTravelsCompressedToABrowserToo() {
        Map<String, Object> file = file("picture");
        Answer gzip = RawHttp.send("GET", (String) file.get("address"), "Accept-Encoding: gzip, deflate");

        assertThat(gzip.header("ETag")).isEqualTo("\"" + file.get("hash") + "-gz\"");
        assertThat(gzip.header("Vary")).contains("Accept-Encoding");
        assertThat(gzip.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(gzip.body()).hasSize((Integer) file.get("gzipBytes"));
        Answer known = RawHttp.send("GET", (String) file.get("address"), "Accept-Encoding: gzip",
                "If-None-Match: " + gzip.header("ETag"));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.header("Content-Encoding")).isNotEqualTo("gzip");
    }

    @Test
    void whatTravelsWithBrotliGoesOnToo() {
        for (String kind : List.of("lesson", "picture", "text")) {
            Map<String, Object> file = file(kind);
            String address = (String) file.get("address");
            Download phone = Download.by("lea", false);
            Answer whole = phone.get(address, "Accept-Encoding: gzip, br");
            String tag = whole.header("ETag");

            assertThat(whole.header("Content-Encoding")).isEqualTo("br");
            assertThat(tag).endsWith("-br\"");
            assertThat(whole.body().length).isLessThan((Integer) file.get("gzipBytes"));
            Answer rest = phone.get(address, "Accept-Encoding: gzip, br", "Range: bytes=100-", "If-Range: " + tag);
            assertThat(rest.status()).isEqualTo(206);
            assertThat(rest.header("Content-Encoding")).isEqualTo("br");
            assertThat(rest.body())
                    .isEqualTo(java.util.Arrays.copyOfRange(whole.body(), 100, whole.body().length));
            assertThat(phone.get(address, "Accept-Encoding: gzip", "Range: bytes=100-", "If-Range: " + tag).status())
                    .isEqualTo(200);
        }
    }

    private static Answer served(Download phone, Map<String, Object> file, boolean gzip) {
        Answer answer = phone.get((String) file.get("address"));
        String address = (String) file.get("address");
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.body()).as(address).hasSize((Integer) file.get(gzip ? "gzipBytes" : "bytes"));
        assertThat(answer.header("Content-Type")).as(address).isEqualTo(file.get("mediaType"));
        byte[] content = Download.content(answer);
        assertThat(content).as(address).hasSize((Integer) file.get("bytes"));
        assertThat(ContentHash.of(content).value()).as(address).isEqualTo(file.get("hash"));
        return answer;
    }

    private static JsonNode read(Download phone, Map<String, Object> file) {
        try {
            return JSON.readTree(Download.content(phone.get((String) file.get("address"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonPath manifest(String account, String media) {
        return as(account).get(MANIFEST + "?media=" + media).then().statusCode(200).extract().jsonPath();
    }

    private static List<Map<String, Object>> listed(JsonPath manifest) {
        List<Map<String, Object>> documents = manifest.getList("documents");
        List<Map<String, Object>> files = manifest.getList("items.files.flatten()");
        Set<String> addresses = new HashSet<>();
        return Stream.concat(documents.stream(), files.stream())
                .filter(file -> addresses.add((String) file.get("address"))).toList();
    }

    /** A lesson, a case study, a picture, a document of the course, or the whole text. */
    private static Map<String, Object> file(String kind) {
        JsonPath manifest = manifest("lea", "full");
        return switch (kind) {
            case "text" -> manifest.getMap("text");
            case "outline" -> manifest.getMap("documents.find { it.kind == 'outline' }");
            case "picture" -> manifest.getMap("items.files.flatten().find { it.kind == 'picture' }");
            case "case-study" -> caseFile("lea");
            default -> manifest.getMap("items.find { it.key == '%s' }.files[0]".formatted(LESSON));
        };
    }

    private static Map<String, Object> caseFile(String account) {
        return manifest(account, "none").getMap("items.find { it.key == '%s' }.files[0]".formatted(CASE));
    }

    private static boolean debriefed(String account) {
        return manifest(account, "none").getBoolean("items.find { it.key == '%s' }.debriefed".formatted(CASE));
    }

    private static List<String> cases() {
        return manifest("lea", "none").getList("items.findAll { it.kind == 'case-study' }.key");
    }

    private static void decide(String account, String lesson) {
        Response read = as(account).get(COURSE_PATH + "/lessons/" + lesson);
        as(account).contentType(ContentType.JSON)
                .body(Map.of("option", read.path("caseStudy.decision.options[0].key")))
                .put(MY_COURSE_PATH + "/lessons/" + lesson + "/decision").then().statusCode(200);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> files(Map<String, Object> item) {
        return (List<Map<String, Object>>) item.get("files");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> item, String member) {
        return (Map<String, Object>) item.get(member);
    }

    private static long sum(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToLong(Integer::longValue).sum();
    }
}
