package org.alliances.mooc.authoring.packing;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Authoring.bring;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.alliances.mooc.contentpack.zip.HandMadeZip;
import org.alliances.mooc.support.Authoring;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.RawHttp;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Zips that mean harm, or are none: refused with the reason and the entry, and nothing is written. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class HostileImportsTest {
    private static final String IMPORTS = V1 + "/authoring/imports";
    private static final String HEAD = "intrus/course.yaml";
    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    Database database;

    @Test
    void pathsThatLeadOutOfTheFolder() {
        for (String name : List.of("../intrus.yaml", "intrus/../../etc/passwd", "/etc/passwd", "C:\\intrus.yaml")) {
            refuses(zip -> zip.stored(name, "key: intrus\n"), 400, "zip-unsafe", "name-unsafe", name);
        }
    }

    @Test
    void linksAndSpecialFiles() {
        refuses(zip -> zip.stored("intrus/lien.yaml", "/etc/passwd").attributes(3, 0xA1FF), 400, "zip-unsafe",
                "not-a-file", "intrus/lien.yaml");
        refuses(zip -> zip.stored("intrus/tube.yaml", "").attributes(3, 0x1180), 400, "zip-unsafe", "not-a-file",
                "intrus/tube.yaml");
    }

    @Test
    void namesThatAreTheSameSomewhereOrAreNotUtf8() {
        refuses(zip -> zip.stored(HEAD, "key: autre\n"), 400, "zip-unsafe", "name-twice", HEAD);
        refuses(zip -> zip.stored("intrus/COURSE.yaml", "key: autre\n"), 400, "zip-unsafe", "name-twice",
                "intrus/COURSE.yaml");
        refuses(zip -> zip.stored("intrus/été.yaml".getBytes(StandardCharsets.ISO_8859_1), "key: autre\n"), 400,
                "zip-unsafe", "name-not-utf8", "intrus/été.yaml");
    }

    @Test
    void bombs() {
        refuses(zip -> zip.bomb("intrus/zeros.yaml", 101), 413, "zip-too-large", "too-large", null);
        refuses(zip -> zip.bomb("intrus/zeros.yaml", 300).size(1_000), 400, "zip-unreadable", "damaged",
                "intrus/zeros.yaml");
        refuses(zip -> {
            zip.stored("intrus/a.yaml", "key: a\n".repeat(1_000));
            zip.stored("intrus/b.yaml", "key: a\n".repeat(1_000)).localName("intrus/a.yaml").offset(51);
        }, 400, "zip-unreadable", "damaged", "intrus/b.yaml");
    }

    @Test
    void tenThousandFiles() {
        refuses(zip -> {
            for (int i = 0; i < 10_000; i++) {
                zip.stored("intrus/glossary/t" + i + ".yaml", "");
            }
        }, 413, "zip-too-large", "too-many-entries", null);
    }

    @Test
    void whatIsCutShortEncryptedOrNoZip() {
        refuses(zip -> zip.stored("intrus/secret.yaml", "abc").flags(1), 400, "zip-unreadable", "encrypted",
                "intrus/secret.yaml");
        refuses(zip -> zip.stored("intrus/rare.yaml", "abc").method(12), 400, "zip-unreadable", "unsupported",
                "intrus/rare.yaml");
        byte[] whole = intruder(zip -> {});
        refuses(Arrays.copyOf(whole, whole.length - 1), 400, "zip-unreadable", "not-a-zip", null);
        refuses(Arrays.copyOf(whole, 40), 400, "zip-unreadable", "not-a-zip", null);
        refuses("ceci n'est pas un zip".getBytes(StandardCharsets.UTF_8), 400, "zip-unreadable", "not-a-zip", null);
        refuses(new byte[0], 400, "zip-unreadable", "not-a-zip", null);
    }

    @Test
    void whatIsNoCourse() {
        refuses(new HandMadeZip().bytes(), 400, "zip-not-a-course", "empty", null);
        refuses(zip -> zip.stored("intrus2/course.yaml", "key: intrus2\n"), 400, "zip-not-a-course", "not-one-folder",
                "intrus2/course.yaml");
        HandMadeZip noKey = new HandMadeZip();
        noKey.stored("Mon cours/course.yaml", "key: mon-cours\n");
        refuses(noKey.bytes(), 400, "zip-not-a-course", "folder-not-a-key", "Mon cours");
    }

    @Test
    void yamlThatGrowsAndTextThatIsNotUtf8() {
        String growing = "a: &a [1,1,1,1]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nkey: [*c,*c,*c,*c]\n";
        HandMadeZip alias = new HandMadeZip();
        alias.stored(HEAD, growing);
        alias.stored("intrus/sources.yaml", "sources: []\n");
        refusesFiles(alias.bytes(), HEAD);
        HandMadeZip latin = new HandMadeZip();
        latin.stored(HEAD, "key: intrus\ntitle: Été\n".getBytes(StandardCharsets.ISO_8859_1));
        latin.stored("intrus/sources.yaml", "sources: []\n");
        refusesFiles(latin.bytes(), HEAD);
        HandMadeZip large = new HandMadeZip();
        large.stored(HEAD, "key: intrus\n");
        large.stored("intrus/sources.yaml", "#".repeat(MEBIBYTE + 1));
        refusesFiles(large.bytes(), "intrus/sources.yaml");
    }

    @Test
    void aBodyAboveTheLimitIsRefusedWhetherItsLengthIsSaidOrNot() {
        Authoring.copy();
        long before = rows();
        String[] headers = {"Content-Type: application/zip", "Accept: application/json",
                "Authorization: Bearer " + Tokens.of("ines")};

        assertProblem(RawHttp.sendBody("POST", IMPORTS, new byte[32 * MEBIBYTE + 1], headers), 413, "body-too-large");
        assertProblem(RawHttp.sendChunks("POST", IMPORTS, new byte[MEBIBYTE], 33, headers), 413, "body-too-large");
        // Far more than other requests may have: read, and found to be no zip.
        assertProblem(RawHttp.sendBody("POST", IMPORTS, new byte[20 * MEBIBYTE], headers), 400, "zip-unreadable");
        assertProblem(RawHttp.sendChunks("POST", IMPORTS, new byte[MEBIBYTE], 20, headers), 400, "zip-unreadable");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aBodyOfAnotherTypeIsNotLookedAt() {
        assertProblem(as("ines").contentType("application/json").body("{}").post(IMPORTS), 415,
                "unsupported-media-type");
    }

    private void refuses(Consumer<HandMadeZip> harm, int status, String slug, String fault, String entry) {
        refuses(intruder(harm), status, slug, fault, entry);
    }

    private void refuses(byte[] zip, int status, String slug, String fault, String entry) {
        long before = rows();
        for (String query : List.of("", "?dryRun=true")) {
            Response refused = bring("ines", zip, query, null);
            JsonPath problem = assertProblem(refused, status, slug);
            assertThat(problem.getString("fault")).isEqualTo(fault);
            assertThat(problem.getString("entry")).isEqualTo(entry);
        }
        assertThat(rows()).isEqualTo(before);
    }

    private void refusesFiles(byte[] zip, String file) {
        long before = rows();
        JsonPath problem = assertProblem(bring("ines", zip, "", null), 409, "course-files-refused");
        assertThat(problem.getList("findings.path")).contains(file);
        assertThat(rows()).isEqualTo(before);
    }

    /** A course that could be imported, and something more. */
    private static byte[] intruder(Consumer<HandMadeZip> harm) {
        HandMadeZip zip = new HandMadeZip();
        zip.stored(HEAD, "key: intrus\ntitle: Intrus\n");
        zip.stored("intrus/sources.yaml", "sources: []\n");
        harm.accept(zip);
        return zip.bytes();
    }

    private long rows() {
        return List.of("authoring_course", "authoring_part", "authoring_revision", "publishing_content",
                "publishing_file", "course_grant", "audit_entry", "idempotent_answer").stream()
                .mapToLong(table -> database.count("select count(*) from " + table)).sum();
    }
}
