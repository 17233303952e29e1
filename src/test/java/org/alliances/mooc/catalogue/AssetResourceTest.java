package org.alliances.mooc.catalogue;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.RawHttp;
import org.alliances.mooc.support.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class AssetResourceTest {
    private static final Path ASSETS = Path.of("course-content", Api.COURSE, "assets");
    private static final String LESSON = COURSE_PATH + "/lessons/face-a-face-cote-a-cote";

    private Map<String, Object> shown;
    private String address;
    private byte[] file;

    @BeforeEach
    void findThePictureOfALesson() throws IOException {
        enrol("lea");
        shown = as("lea").get(LESSON).then().statusCode(200).extract().path("attachments[0]");
        address = (String) shown.get("address");
        file = Files.readAllBytes(ASSETS.resolve((String) shown.get("name")));
    }

    @Test
    void servesTheFileToABrowserThatSendsNoToken() {
        Answer answer = RawHttp.send("GET", address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file).hasSize((Integer) shown.get("bytes"));
        assertThat(ContentHash.of(answer.body()).value()).isEqualTo(shown.get("hash"));
        assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("ETag")).isEqualTo("\"" + shown.get("hash") + "\"");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
    }

    @Test
    void isShownInTheLessonWithItsTextAlternative() {
        JsonPath lesson = as("lea").get(LESSON).jsonPath();

        assertThat(lesson.getString("body.html")).contains("<figure><img src=\"" + address + "\"", "<details>",
                "<figcaption>");
        assertThat(lesson.getString("body.markdown")).contains("(" + shown.get("path"));
        assertThat(lesson.getString("attachments[0].alternative.markdown")).hasSizeGreaterThan(50);
        assertThat(lesson.getString("attachments[0].licence")).isEqualTo("CC BY-SA 4.0");
        assertThat(lesson.getInt("attachments[0].width")).isBetween(300, 400);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 9", "bytes=10-, 10, end", "bytes=-10, last10, end", "bytes=5-999999999, 5, end",
            "bytes=0-0, 0, 0"})
    void givesTheRangeThatALostConnectionNeeds(String range, String first, String last) {
        int end = file.length - 1;
        int from = first.equals("last10") ? file.length - 10 : Integer.parseInt(first);
        int to = last.equals("end") ? end : Integer.parseInt(last);

        Answer answer = RawHttp.send("GET", address, "Range: " + range);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(from, to, file.length));
        assertThat(answer.body()).isEqualTo(java.util.Arrays.copyOfRange(file, from, to + 1));
    }

    @Test
    void resumesToTheWholeFile() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int at = 0; at < file.length; at += 1000) {
            whole.write(RawHttp.send("GET", address, "Range: bytes=%d-%d".formatted(at, at + 999),
                    "If-Range: \"" + shown.get("hash") + "\"").body());
        }

        assertThat(whole.toByteArray()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9-5", "bytes=-", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"})
    void answersARangeThatItCannotReadWithTheWholeFile(String range) {
        assertThat(RawHttp.send("GET", address, "Range: " + range).body()).isEqualTo(file);
    }

    @Test
    void answersWithTheWholeFileWhereThePartsAreOfAnother() {
        Answer answer = RawHttp.send("GET", address, "Range: bytes=0-9", "If-Range: \"another\"");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void refusesARangeAfterTheEnd() {
        Answer answer = RawHttp.send("GET", address, "Range: bytes=999999-");

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + file.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "W/\"%s\"", "*", "\"other\", \"%s\""})
    void isNotSentToWhoHasIt(String tag) {
        Answer answer = RawHttp.send("GET", address, "If-None-Match: " + tag.formatted(shown.get("hash")));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void isNotFoundUnderAnotherAddress() {
        assertProblem(anyone().get(address.replace(".svg", ".html")), 404, "asset-not-found");
        assertProblem(anyone().get(COURSE_PATH + "/assets/" + "0".repeat(64) + "/a.svg"), 404, "asset-not-found");
        assertThat(anyone().get(COURSE_PATH + "/assets/nonsense/a.svg").statusCode()).isEqualTo(404);
        assertProblem(anyone().get(V1 + "/courses/autre/assets/" + shown.get("hash") + "/a.svg"), 404,
                "course-not-found");
    }

    @Test
    void everyPictureOfTheCourseIsServed() throws IOException {
        List<Path> pictures;
        try (Stream<Path> files = Files.list(ASSETS)) {
            pictures = files.filter(path -> path.toString().endsWith(".svg")).toList();
        }
        assertThat(pictures).hasSize(12);
        for (Path picture : pictures) {
            byte[] bytes = Files.readAllBytes(picture);
            assertThat(RawHttp.send("GET", "%s/assets/%s/%s".formatted(COURSE_PATH, ContentHash.of(bytes),
                    picture.getFileName())).body()).isEqualTo(bytes);
        }
    }
}
