package org.alliances.mooc.progress.offline;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.imageio.ImageIO;

import jakarta.inject.Inject;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Download;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.RawHttp.Answer;
import org.alliances.mooc.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** The manifest of a course with heavy pictures, locks and several publications; over HTTP. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class OfflineCourseTest {
    private static final String COURSE = "labo-du-voyage";
    private static final String PATH = V1 + "/courses/" + COURSE;
    private static final byte[] SMALL = png(8);
    private static final byte[] HEAVY = png(200);
    private static final byte[] DOCUMENT = "%PDF-1.4 une fiche".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DRAWING = ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\""
            + " width=\"9\" height=\"9\"><title>Des traits</title>" + "<path d=\"M0 0h9\"/>".repeat(9000) + "</svg>")
            .getBytes(StandardCharsets.UTF_8);

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    @BeforeEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @Test
    void aPoorNetworkGetsWhatIsLightAndLearnsHowHeavyTheRestIs() {
        // Given
        publish(lab().file("petite.png", SMALL).file("lourde.png", HEAVY).file("fiche.pdf", DOCUMENT)
                .file("traits.svg", DRAWING)
                .lesson("premiere", "Voici : ![Une](assets/petite.png) ![Deux](assets/lourde.png)"
                        + " ![Trois](assets/fiche.pdf) ![Quatre](assets/traits.svg)"));
        enrol();
        assertThat(HEAVY.length).isGreaterThan(50_000);
        assertThat(DRAWING.length).isGreaterThan(100_000);

        // Then
        assertThat(names("none", "files")).isEmpty();
        assertThat(names("none", "leftOut")).containsExactly("petite.png", "lourde.png", "fiche.pdf", "traits.svg");
        // What counts is what travels.
        assertThat(names("low", "files")).containsExactly("petite.png", "fiche.pdf", "traits.svg");
        assertThat(names("low", "leftOut")).containsExactly("lourde.png");
        assertThat(names("full", "files")).containsExactly("petite.png", "lourde.png", "fiche.pdf", "traits.svg");
        assertThat(names("full", "leftOut")).isEmpty();

        JsonPath low = manifest("low");
        Map<String, Object> left = low.getMap("items[0].leftOut[0]");
        assertThat(left).containsEntry("kind", "picture").containsEntry("bytes", HEAVY.length)
                .containsEntry("gzipBytes", HEAVY.length).containsEntry("hash", ContentHash.of(HEAVY).value());
        assertThat(low.getMap("leftOut")).isEqualTo(Map.of("files", 1, "bytes", HEAVY.length, "gzipBytes",
                HEAVY.length));
        assertThat(low.getString("items[0].files.find { it.address.endsWith('fiche.pdf') }.kind"))
                .isEqualTo("document");
        Answer heavy = Download.by("lea", true).get((String) left.get("address"));
        assertThat(heavy.body()).isEqualTo(HEAVY);
        assertThat(heavy.header("Content-Encoding")).as("compressed by its format").isNotEqualTo("gzip");
    }

    @Test
    void whatSeveralLessonsShowCountsOnce() {
        // Given
        publish(lab().file("petite.png", SMALL).file("traits.svg", DRAWING).file("copie.svg", DRAWING)
                .lesson("premiere", "Voici : ![Une](assets/petite.png) ![Deux](assets/traits.svg)")
                .lesson("seconde", "Encore : ![Une](assets/petite.png) ![Deux](assets/copie.svg)"));
        enrol();

        // Then
        JsonPath manifest = manifest("full");
        assertThat(manifest.getList("items.files.flatten()")).hasSize(6);
        assertThat(manifest.getInt("total.files")).as("three documents, two lessons, two pictures").isEqualTo(7);
        assertThat(manifest.getInt("total.bytes")).isEqualTo(manifest.getInt("documents.bytes.sum()")
                + manifest.getInt("items.files.collect { it[0].bytes }.sum()") + SMALL.length + DRAWING.length);
        assertThat(manifest.getInt("items[1].size.bytes"))
                .isEqualTo(manifest.getInt("items[1].files[0].bytes") + SMALL.length + DRAWING.length);
    }

    @Test
    void ofWhatIsLockedOnlyTheSizeIsTold() {
        // Given
        publish(lab().file("petite.png", SMALL).file("lourde.png", HEAVY)
                .lesson("premiere", "Voici : ![Une](assets/petite.png)")
                .lesson("seconde", "Encore : ![Une](assets/petite.png) ![Deux](assets/lourde.png)")
                .requires("seconde", "[{ completed: premiere }]"));
        enrol();

        // When
        JsonPath shut = manifest("full");

        // Then
        assertThat(shut.getList("items.locked")).containsExactly(false, true);
        assertThat(shut.getList("items[1].files")).isEmpty();
        assertThat(shut.getList("items[1].leftOut")).isEmpty();
        assertThat(as("lea").get(PATH + "/offline-manifest").asString())
                .doesNotContain(ContentHash.of(HEAVY).value());
        assertThat(shut.getInt("items[1].size.files")).isEqualTo(3);
        assertThat(shut.getInt("locked.files")).as("one of the two pictures is there already").isEqualTo(2);
        assertProblem(as("lea").get(PATH + "/revisions/" + shut.getInt("revision") + "/lessons/seconde"), 409,
                "item-locked");
        JsonPath text = text(shut);
        assertThat(text.getList("locked")).containsExactly("seconde");
        assertThat(text.getList("lessons.key")).containsExactly("premiere");

        // When
        complete("premiere");

        // Then
        JsonPath open = manifest("full");
        assertThat(open.getList("items.locked")).containsExactly(false, false);
        assertThat(open.getMap("items[1].size")).isEqualTo(shut.getMap("items[1].size"));
        for (String measure : List.of("files", "bytes", "gzipBytes")) {
            assertThat(open.getInt("total." + measure)).as(measure)
                    .isEqualTo(shut.getInt("total." + measure) + shut.getInt("locked." + measure));
            assertThat(open.getInt("locked." + measure)).isZero();
        }
        assertThat(text(open).getList("lessons.key")).containsExactly("premiere", "seconde");
        served(open);
    }

    /** The same as its address would answer: a lock takes nothing back. */
    @Test
    void whatSheHasCompletedStaysListedWhateverIsRequiredOfItLater() {
        // Given
        publish(lab());
        enrol();
        complete("seconde");

        // When
        publish(lab().lesson("troisieme", "Une de plus.").requires("seconde", "[{ completed: premiere }]")
                .requires("troisieme", "[{ completed: premiere }]"));

        // Then
        JsonPath manifest = manifest("full");
        assertThat(manifest.getList("items.key")).containsExactly("premiere", "seconde", "troisieme");
        assertThat(manifest.getList("items.locked")).containsExactly(false, false, true);
        assertThat(text(manifest).getList("lessons.key")).containsExactly("premiere", "seconde");
        served(manifest);
    }

    @Test
    void locksCostOneStatementMore() {
        publish(lab().requires("seconde", "[{ completed: premiere }]"));
        enrol();
        manifest("full");

        assertThat(Statements.during(() -> manifest("full"))).hasSize(3);
    }

    @Test
    void aDownloadThatSpansTwoPublicationsIsOfOnePiece() {
        // Given
        publish(lab().file("petite.png", SMALL).lesson("premiere", "Voici : ![Une](assets/petite.png)"));
        enrol();
        JsonPath begun = manifest("full");
        served(begun.getList("documents"));
        Answer half = Download.by("lea", true).getAndHangUp(begun.getString("text.address"), 200);

        // When
        publish(lab().file("petite.png", png(9)).lesson("premiere", "Autrement : ![Une](assets/petite.png)")
                .lesson("troisieme", "Une de plus."));
        publish(lab().lesson("premiere", "Encore autrement.").without("seconde"));

        // Then
        served(begun);
        Answer rest = Download.by("lea", true).get(begun.getString("text.address"), "Range: bytes=200-",
                "If-Range: " + half.header("ETag"));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(half.body());
        whole.writeBytes(rest.body());
        assertThat(rest.status()).isEqualTo(206);
        assertThat(ContentHash.of(Download.content("gzip", whole.toByteArray())).value())
                .isEqualTo(begun.getString("text.hash"));

        JsonPath now = manifest("full");
        int revision = begun.getInt("revision");
        assertThat(now.getInt("revision")).isEqualTo(revision + 2);
        assertThat(now.getList("items.key")).containsExactly("premiere");
        assertThat(begun.getList("items.key")).containsExactly("premiere", "seconde");
        assertThat(addresses(begun)).isNotEmpty().allMatch(address -> address.contains("/assets/")
                || address.startsWith(PATH + "/revisions/" + revision));
        assertThat(addresses(now)).isNotEmpty()
                .allMatch(address -> address.startsWith(PATH + "/revisions/" + (revision + 2)));
        served(now);
        assertThat(now.getString("items[0].files[0].hash")).isNotEqualTo(begun.getString("items[0].files[0].hash"));
    }

    /** So that an app keeps what has not changed, whatever the number in its address. */
    @Test
    void whatIsNotChangedKeepsItsHash() {
        publish(lab().lesson("premiere", "Une version."));
        enrol();
        JsonPath before = manifest("full");

        publish(lab().lesson("premiere", "Une autre version."));

        JsonPath after = manifest("full");
        assertThat(after.getString("items[1].files[0].hash")).isEqualTo(before.getString("items[1].files[0].hash"));
        assertThat(after.getString("items[1].files[0].address"))
                .isNotEqualTo(before.getString("items[1].files[0].address"));
        assertThat(after.getString("items[0].files[0].hash"))
                .isNotEqualTo(before.getString("items[0].files[0].hash"));
    }

    private static QuizLab lab() {
        return new QuizLab(COURSE).lesson("premiere", "Une leçon.").lesson("seconde", "Une autre leçon.");
    }

    private void publish(QuizLab lab) {
        lab.publish(publishing);
    }

    private static void enrol() {
        as("lea").put(PATH + "/runs/libre/enrolment").then().statusCode(200);
    }

    private static void complete(String lesson) {
        as("lea").contentType(ContentType.JSON).body("{}")
                .put(V1 + "/me/courses/" + COURSE + "/lessons/" + lesson + "/completion").then().statusCode(200);
    }

    private static JsonPath manifest(String media) {
        return as("lea").get(PATH + "/offline-manifest?media=" + media).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath text(JsonPath manifest) {
        return JsonPath.from(new String(
                Download.content(Download.by("lea", true).get(manifest.getString("text.address"))),
                StandardCharsets.UTF_8));
    }

    /** The names of the pictures and documents of the first lesson. */
    private static List<String> names(String media, String which) {
        return manifest(media).getList("items[0].%s.findAll { it.kind != 'lesson' }.address".formatted(which),
                String.class).stream().map(address -> address.substring(address.lastIndexOf('/') + 1)).toList();
    }

    private static List<String> addresses(JsonPath manifest) {
        List<String> addresses = new java.util.ArrayList<>(manifest.getList("documents.address", String.class));
        addresses.addAll(manifest.getList("items.files.flatten().address", String.class));
        addresses.add(manifest.getString("text.address"));
        return addresses;
    }

    private static void served(JsonPath manifest) {
        served(manifest.getList("documents"));
        served(manifest.getList("items.files.flatten()"));
        served(List.of(manifest.getMap("text")));
    }

    private static void served(List<Map<String, Object>> files) {
        Download phone = Download.by("lea", true);
        files.forEach(file -> assertThat(ContentHash.of(Download.content(phone.get((String) file.get("address"))))
                .value()).as((String) file.get("address")).isEqualTo(file.get("hash")));
    }

    /** Noise, which no format compresses. */
    private static byte[] png(int side) {
        Random random = new Random(side);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
