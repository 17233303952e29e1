package org.alliances.mooc.catalogue;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.RawHttp;
import org.alliances.mooc.support.RawHttp.Answer;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.aayushatharva.brotli4j.decoder.Decoder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class CatalogueResourceTest {
    private static final String LESSON = COURSE_PATH + "/lessons/sylver-geek";

    @ParameterizedTest
    @ValueSource(strings = {"", "/outline", "/glossary"})
    void answersCompressedAndPlainWithTheSameContent(String path) throws IOException {
        // When
        Answer plain = RawHttp.send("GET", COURSE_PATH + path);
        Answer gzip = RawHttp.send("GET", COURSE_PATH + path, "Accept-Encoding: br;q=0.5, gzip;q=0.8");
        Answer brotli = RawHttp.send("GET", COURSE_PATH + path, "Accept-Encoding: gzip, deflate, br, zstd");

        // Then
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped(gzip)).isEqualTo(plain.body());
        assertThat(gzip.body().length).isLessThan(plain.body().length);
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(plain.body());
        assertThat(brotli.body().length).isLessThan(gzip.body().length);
        assertThat(brotli.header("Content-Length")).isEqualTo(Integer.toString(brotli.body().length));
        assertThat(brotli.header("ETag")).isEqualTo(plain.header("ETag").replaceFirst("\"$", "-br\""));
        assertThat(gzip.header("Content-Length")).isEqualTo(Integer.toString(gzip.body().length));
        assertThat(plain.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(gzip.header("ETag")).matches("\"[0-9a-f]{32}-gz\"");
        for (Answer answer : List.of(plain, gzip, brotli)) {
            assertThat(answer.header("Vary").toLowerCase(java.util.Locale.ROOT)).contains("accept-encoding");
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "*;q=0", "gzip;q=0.000, *", "deflate",
            "br;q=0", "zstd"})
    void whoReadsNeitherGzipNorBrotliGetsItPlain(String accepted) {
        Answer answer = RawHttp.send("GET", COURSE_PATH, "Accept-Encoding: " + accepted);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isIn(null, "identity");
        assertThat(answer.text()).startsWith("{\"key\":\"" + COURSE);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        // Given
        Answer plain = RawHttp.send("GET", COURSE_PATH);
        Answer gzip = RawHttp.send("GET", COURSE_PATH, "Accept-Encoding: gzip");
        Answer brotli = RawHttp.send("GET", COURSE_PATH, "Accept-Encoding: br");
        String tag = plain.header("ETag");

        // Then
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "\"a\",\"b\" , " + tag, "*")) {
            Answer answer = RawHttp.send("GET", COURSE_PATH, "If-None-Match: " + known);
            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.body()).as(known).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
            assertThat(answer.header("Vary")).contains("Accept-Encoding");
        }
        for (String other : List.of("\"other\"", gzip.header("ETag"), brotli.header("ETag"), "nonsense", "")) {
            assertThat(RawHttp.send("GET", COURSE_PATH, "If-None-Match: " + other).status()).as(other).isEqualTo(200);
        }
        assertThat(RawHttp.send("GET", COURSE_PATH, "Accept-Encoding: gzip", "If-None-Match: " + gzip.header("ETag"))
                .status()).isEqualTo(304);
        assertThat(RawHttp.send("GET", COURSE_PATH, "Accept-Encoding: br", "If-None-Match: " + brotli.header("ETag"))
                .status()).isEqualTo(304);
        assertThat(RawHttp.send("GET", COURSE_PATH, "Accept-Encoding: br", "If-None-Match: " + gzip.header("ETag"))
                .status()).isEqualTo(200);
        assertThat(RawHttp.send("HEAD", COURSE_PATH, "If-None-Match: " + tag).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"language=fr,true", "language=FR,true", "language=en,false", "q=alliances,true", "q=ALLIANCES,true",
            "q=%C3%A0lli%C3%A2nces,true", "q=regle+seule,true", "q=territoires+entreprise,true",
            "q=zzz,false", "q=alliances+zzz,false", "q=,true", "q=%20,true", "language=fr&q=r%C3%A8gle,true",
            "language=en&q=alliances,false", "q=re%CC%80gle,true"})
    void filtersByLanguageAndWords(String query, boolean found) {
        List<String> keys = anyone().urlEncodingEnabled(false).get(V1 + "/courses?" + query).then().statusCode(200)
                .extract().jsonPath().getList("items.key");

        assertThat(keys.contains(COURSE)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"language=f", "language=français", "language=fr_FR"})
    void languageThatIsNoneIsInvalid(String query) {
        assertProblem(anyone().get(V1 + "/courses?" + query), 400, "invalid-request");
    }

    @Test
    void overlongSearchIsInvalid() {
        assertProblem(anyone().get(V1 + "/courses?q=" + "a".repeat(201)), 400, "invalid-request");
    }

    @Test
    void whatIsNotThereIsNamed() {
        enrol("lea");
        assertProblem(anyone().get(V1 + "/courses/autre"), 404, "course-not-found");
        assertProblem(as("lea").get(COURSE_PATH + "/lessons/autre"), 404, "lesson-not-found");
        assertProblem(as("lea").get(COURSE_PATH + "/revisions/99/lessons/sylver-geek"), 404, "revision-not-found");
        assertProblem(as("lea").get(COURSE_PATH + "/revisions/0/lessons/sylver-geek"), 404, "not-found");
        assertProblem(as("lea").get(COURSE_PATH + "/revisions/un/lessons/sylver-geek"), 404, "not-found");
    }

    @Test
    void lessonIsKeptByItsReaderAlone() throws IOException {
        // Given
        enrol("lea");
        String token = "Authorization: Bearer " + Tokens.of("lea");

        // When
        Answer gzip = RawHttp.send("GET", LESSON, token, "Accept-Encoding: gzip");
        Answer frozen = RawHttp.send("GET", COURSE_PATH + "/revisions/1/lessons/lire-les-chiffres", token);

        // Then
        assertThat(gzip.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(gzip.header("Vary")).contains("Accept-Encoding", "Authorization");
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped(gzip)).isEqualTo(RawHttp.send("GET", LESSON, token).body());
        assertThat(RawHttp.send("GET", LESSON, token, "Accept-Encoding: gzip", "If-None-Match: " + gzip.header("ETag"))
                .status()).isEqualTo(304);
        assertThat(RawHttp.send("GET", LESSON, "If-None-Match: " + gzip.header("ETag")).status()).isEqualTo(401);
        assertThat(frozen.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    }

    private static byte[] unzipped(Answer answer) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        }
    }
}
