package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

import org.alliances.mooc.contentpack.text.ContentFinding;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.kernel.ContentHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentPackLoaderTest {
    private static final String LESSON = "modules/premier/bonjour.md";
    private static final String CASE = "modules/premier/le-cas.md";

    @TempDir
    Path directory;
    private CourseFixture course;

    @BeforeEach
    void copyCourse() {
        course = new CourseFixture(directory);
    }

    @Test
    void readsEachPartOfACourse() {
        CoursePackage read = load();

        assertThat(read.key()).isEqualTo("petit-cours");
        assertThat(read.parts().keySet()).containsExactly("asset/mains", "course/petit-cours", "lesson/bonjour",
                "lesson/le-cas",
                "module/premier", "question/un-choix", "question/un-nombre", "quiz/quiz-premier", "sources/sources",
                "term/alliance", "term/partenariat");
        assertThat(read.lessons().get("bonjour").body()).startsWith("## Un début\n").endsWith("| Ada | écrit |");
        assertThat(read.lessons().get("bonjour").verifiedOn()).isEqualTo("2026-11-22");
        assertThat(read.lessons().get("le-cas").asCaseStudy().orElseThrow().context())
                .isEqualTo("Une situation.\n\nEncore une phrase.");
        assertThat(read.terms().get("partenariat").seeAlso()).isEmpty();
        assertThat(read.sources().keySet()).containsExactly("s01", "s02");
    }

    @Test
    void givesTheSameBytesEachTime() {
        assertThat(hashes()).isEqualTo(hashes());
    }

    @Test
    void readsItsOwnBytesBack() {
        CoursePackage fromFiles = load();

        CoursePackage published = CoursePackage.read(fromFiles.parts());

        assertThat(published.document()).isEqualTo(fromFiles.document());
        assertThat(published.lessons()).isEqualTo(fromFiles.lessons());
        assertThat(published.questions()).isEqualTo(fromFiles.questions());
        assertThat(hashes(published)).isEqualTo(hashes(fromFiles));
    }

    @Test
    void doesNotSeeTheStyleOfAFile() {
        Map<String, ContentHash> before = hashes();

        course.write("glossary/alliance.yaml", """
                # A comment
                %s
                seeAlso:
                    - "partenariat"
                sources:
                - 's02'
                definition: >-
                  Agir
                  ensemble.
                "term": |
                  Alliance
                key: alliance
                """.formatted(""));
        course.write("glossary/partenariat.yaml",
                course.text("glossary/partenariat.yaml") + "sources: []\nseeAlso: []\n");
        course.edit("questions/un-nombre.yaml", "points: 1.5", "points: 1.50");
        course.write(LESSON, ("\uFEFF" + course.text(LESSON) + "\n\n").replace("\n", "\r\n"));

        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void changesOnePartWhereOneFileChanges() {
        Map<String, ContentHash> before = hashes();

        course.edit(CASE, "Tout commence.", "Tout recommence.");

        Map<String, ContentHash> after = hashes();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet()).filteredOn(part -> !after.get(part).equals(before.get(part)))
                .containsExactly("lesson/le-cas");
    }

    @Test
    void keepsAsTextWhatOnlyOldYamlTakesForSomethingElse() {
        for (String word : List.of("yes", "no", "on", "off", "Null", "TRUE", "0o17", "017", "0x1F", "12:30:45", "1_000",
                "+1", "1e3", ".5", "2016-02-17", "2016-02", ".inf", "<<", "=")) {
            course.write("glossary/partenariat.yaml",
                    "key: partenariat\nterm: %s\ndefinition: Échanger.\n".formatted(word));
            assertThat(load().terms().get("partenariat").term()).isEqualTo(word);
        }
    }

    @Test
    void doesNotReadHiddenFilesTheSchemasOrTheReadme() throws IOException {
        Map<String, ContentHash> before = hashes();
        course.write(".DS_Store", new byte[]{0});
        course.write("glossary/.alliance.yaml.swp", new byte[]{(byte) 0xFF});
        course.write(".git/config", "x");
        course.write("README.md", "Pour les auteurs.");
        Files.createDirectories(directory.resolve("schema"));
        Files.writeString(directory.resolve("README.md"), "# Content");

        assertThat(hashes()).isEqualTo(before);
        assertThat(ContentPackLoader.load(directory).courses()).hasSize(1);
    }

    @Test
    void readsALinkToAFileInside() throws IOException {
        Files.move(course.file("glossary/alliance.yaml"), directory.resolve("partage.yaml"));
        course.link("glossary/alliance.yaml", Path.of("../../partage.yaml"));

        assertThat(load().terms()).containsKey("alliance");
    }

    @Test
    void refusesTheWholeDirectoryForOneError() {
        course.edit(LESSON, "minutes: 10", "minutes: 0").edit("quizzes/quiz-premier.yaml", "  - un-nombre\n", "");

        assertThatThrownBy(() -> ContentPackLoader.load(directory))
                .isInstanceOfSatisfying(ContentRefused.class, refused -> {
                    assertThat(refused.report(Locale.FRENCH))
                            .isEqualTo("petit-cours/modules/premier/bonjour.md:5 error out-of-range au moins 1");
                    assertThat(refused.findings()).hasSize(2);
                    assertThat(refused.getStackTrace()).isEmpty();
                });
    }

    @Test
    void refusesADirectoryThatIsNotThereOrHasNoCourse() throws IOException {
        Path missing = directory.resolve("ailleurs");
        Path empty = Files.createDirectory(directory.resolve("schema"));

        assertThat(rules(missing)).containsExactly("directory-missing");
        assertThat(rules(empty)).containsExactly("no-course");
    }

    private static List<String> rules(Path directory) {
        return ContentPackLoader.read(directory).findings().stream().map(ContentFinding::rule).toList();
    }

    private CoursePackage load() {
        List<CoursePackage> courses = ContentPackLoader.load(directory).courses().stream().map(PackedCourse::course)
                .toList();
        assertThat(courses).hasSize(1);
        return courses.getFirst();
    }

    private Map<String, ContentHash> hashes() {
        return hashes(load());
    }

    private static Map<String, ContentHash> hashes(CoursePackage read) {
        SortedMap<String, byte[]> parts = read.parts();
        return parts.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
                part -> ContentHash.of(part.getValue())));
    }
}
