package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.alliances.mooc.contentpack.text.ContentFinding;
import org.alliances.mooc.contentpack.zip.HandMadeZip;
import org.alliances.mooc.contentpack.zip.ZipFault;
import org.alliances.mooc.contentpack.zip.ZipRefused;
import org.alliances.mooc.contentpack.zip.ZipWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course in a zip is read as a course in a folder is. */
class UnzippedCourseTest {
    @TempDir
    Path directory;
    private CourseFixture course;

    @BeforeEach
    void copy() {
        course = new CourseFixture(directory);
    }

    @Test
    void readsAFolderThatWasZipped() {
        course.write("README.md", "Une note.").write(".DS_Store", new byte[]{1}).write("modules/.cache/a.yaml", "a: 1");

        Unpacked unpacked = CoursePacking.unzip(zipped());

        assertThat(unpacked.course()).isEqualTo("petit-cours");
        assertThat(unpacked.findings()).isEmpty();
        assertThat(unpacked.hasErrors()).isFalse();
        assertThat(unpacked.files()).containsOnlyKeys("mains.svg");
        assertThat(unpacked.trees().keySet())
                .isEqualTo(course.read().courses().getFirst().course().parts().keySet());
        assertThat(unpacked.trees().get("asset/mains").at("/content/mediaType").textValue()).isEqualTo("image/svg+xml");
    }

    @Test
    void findsInAZipWhatItFindsInAFolder() {
        course.edit("modules/premier/bonjour.md", "minutes: 10", "minutes: dix")
                .edit("questions/un-choix.yaml", "single-choice", "hotspot")
                .edit("course.yaml", "key: petit-cours", "key: grand-cours")
                .write("glossary/partenariat.yaml", "term: été".getBytes(StandardCharsets.ISO_8859_1))
                .write("glossary/Majuscule.yaml", "key: a").write("ailleurs/a.txt", "a").write("assets/seul.png", "a")
                .write("quizzes/trop.yaml", "a".repeat(CourseReader.LARGEST_FILE + 1))
                .write("assets/lourd.yaml", "file: lourd.png")
                .write("assets/lourd.png", new byte[CourseReader.LARGEST_FILE + 1]).delete("sources.yaml");

        List<ContentFinding> inFolder = course.read().findings();
        Unpacked unpacked = CoursePacking.unzip(zipped());

        assertThat(inFolder).extracting(ContentFinding::rule).contains("wrong-type", "not-a-choice", "not-utf-8",
                "not-a-key", "unexpected-file", "asset-not-described", "too-large", "asset-size", "missing-file");
        assertThat(unpacked.findings()).isEqualTo(inFolder);
        assertThat(unpacked.hasErrors()).isTrue();
        assertThat(unpacked.trees()).doesNotContainKeys("term/partenariat", "quiz/trop", "term/Majuscule")
                .containsKeys("lesson/bonjour", "question/un-choix");
        assertThat(unpacked.files()).containsOnlyKeys("mains.svg", "seul.png");
    }

    @Test
    void saysWhereAByteIsNotUtf8() {
        course.write("glossary/alliance.yaml", "key: alliance\nterm: été\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(CoursePacking.unzip(zipped()).findings()).anySatisfy(finding -> {
            assertThat(finding.path()).isEqualTo("petit-cours/glossary/alliance.yaml");
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.rule()).isEqualTo("not-utf-8");
        });
    }

    @Test
    void leavesOutWhatSystemsPutBesideTheFolder() {
        HandMadeZip zip = new HandMadeZip();
        zip.stored("cours/course.yaml", "key: cours\n");
        zip.stored("__MACOSX/cours/._course.yaml", "a");
        zip.stored(".DS_Store", "a");

        assertThat(CoursePacking.unzip(zip.bytes()).trees()).containsOnlyKeys("course/cours");
    }

    @Test
    void refusesOtherThanOneFolder() {
        refuses(ZipFault.NOT_ONE_FOLDER, "course.yaml", "course.yaml");
        refuses(ZipFault.NOT_ONE_FOLDER, "b/course.yaml", "a/course.yaml", "b/course.yaml");
        refuses(ZipFault.NOT_ONE_FOLDER, "lisez-moi.txt", "cours/course.yaml", "lisez-moi.txt");
        refuses(ZipFault.NOT_ONE_FOLDER, "cours2/a", "cours/course.yaml", "cours2/a");
    }

    @Test
    void refusesAFolderWhoseNameIsNoKey() {
        refuses(ZipFault.FOLDER_NOT_A_KEY, "Mon cours", "Mon cours/course.yaml");
        refuses(ZipFault.FOLDER_NOT_A_KEY, "a".repeat(81), "a".repeat(81) + "/course.yaml");
    }

    @Test
    void refusesAZipOfHiddenFilesAlone() {
        HandMadeZip zip = new HandMadeZip();
        zip.stored("__MACOSX/a", "a");
        zip.stored(".git/a", "a");

        assertThatThrownBy(() -> CoursePacking.unzip(zip.bytes())).isInstanceOfSatisfying(ZipRefused.class,
                refused -> assertThat(refused.fault()).isEqualTo(ZipFault.EMPTY));
    }

    @Test
    void keepsABodyBelowTheFieldsWhereItCanStandThere() {
        course.edit("modules/premier/bonjour.md", "kind: script", "kind: script\nbody: Texte");

        assertThat(CoursePacking.unzip(zipped()).findings()).extracting(ContentFinding::rule).contains("unknown-field");

        course.write("modules/premier/bonjour.md", "---\nkey: bonjour\nbody: Texte\n---\n");

        assertThat(CoursePacking.unzip(zipped()).findings()).extracting(ContentFinding::rule).contains("unknown-field");

        course.write("modules/premier/bonjour.md", "---\nkey: bonjour\nbody: \"\\n\\u2028\"\n---\n\n");

        assertThat(CoursePacking.unzip(zipped()).trees().get("lesson/bonjour").path("body").textValue())
                .isEqualTo("\n\u2028");
    }

    private void refuses(ZipFault fault, String entry, String... names) {
        HandMadeZip zip = new HandMadeZip();
        for (String name : names) {
            zip.stored(name, "key: cours\n");
        }
        assertThatThrownBy(() -> CoursePacking.unzip(zip.bytes())).isInstanceOfSatisfying(ZipRefused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(fault);
            assertThat(refused.entry()).contains(entry);
        });
    }

    private byte[] zipped() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ZipWriter.write(files);
    }
}
