package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.publishing.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadPlanTest {
    private static final String COURSE = "course.yaml";

    @TempDir
    Path directory;

    @Test
    void createsEverythingWhereNothingIsPublished() {
        CoursePackage course = read();

        LoadPlan plan = LoadPlan.of(course, Optional.empty(), Set.of(), hash -> null);

        assertThat(plan.parts(LoadPlan.Deed.CREATE)).containsExactlyElementsOf(course.parts().keySet());
        assertThat(plan.lines().getFirst()).isEqualTo("petit-cours: publication none -> 1");
        assertThat(plan.lines().getLast()).isEqualTo("11 to create, 0 to change, 0 to move, 0 to remove");
    }

    @Test
    void hasNothingToDoForTheSameFiles() {
        LoadPlan plan = after(course -> course);

        assertThat(plan.changesSomething()).isFalse();
        assertThat(plan.lines()).containsExactly("petit-cours: publication 3 is up to date");
    }

    @Test
    void tellsWhatIsCreatedChangedAndRemoved() {
        LoadPlan plan = after(course -> course.edit("glossary/alliance.yaml", "seeAlso: [partenariat]\n", "")
                .delete("glossary/partenariat.yaml")
                .write("glossary/reseau.yaml", "key: reseau\nterm: Réseau\ndefinition: Des liens.\n"));

        assertThat(plan.lines()).containsExactly("petit-cours: publication 3 -> 4",
                "  change term/alliance",
                "  create term/reseau",
                "  remove term/partenariat  (write its key under “retired” in course.yaml, so that it is never used again)",
                "1 to create, 1 to change, 0 to move, 1 to remove");
    }

    @Test
    void doesNotAskForAKeyThatIsRetiredAlready() {
        LoadPlan plan = after(course -> course.edit("glossary/alliance.yaml", "seeAlso: [partenariat]\n", "")
                .delete("glossary/partenariat.yaml")
                .edit(COURSE, "retired:\n", "retired:\n  - { kind: term, key: partenariat, reason: Trop large. }\n"));

        assertThat(plan.lines()).contains("  remove term/partenariat");
    }

    @Test
    void remembersWhatWasPublishedLongAgo() {
        CoursePackage before = read();
        CoursePackage after = read(course -> course.write("glossary/reseau.yaml",
                "key: reseau\nterm: Réseau\ndefinition: Des liens.\n"));

        LoadPlan plan = plan(before, after, Set.of("term/reseau"));

        assertThat(plan.lines()).contains("  create term/reseau  (was published before and taken out)");
    }

    @Test
    void movesAsFewItemsAsExplainTheDifference() {
        LoadPlan plan = after(course -> course.edit(COURSE, "      - lesson: bonjour\n", "")
                .edit(COURSE, "      - quiz: quiz-premier\n", "      - quiz: quiz-premier\n      - lesson: bonjour\n"));

        assertThat(plan.parts(LoadPlan.Deed.MOVE)).containsExactly("lesson/bonjour");
        assertThat(plan.lines()).contains("  move   lesson/bonjour  (premier, place 1 -> premier, place 3)",
                "  change course/petit-cours");
    }

    @Test
    void movesAnItemToAnotherModule() {
        UnaryOperator<CourseFixture> two = course -> course
                .write("modules/second/module.yaml", course.text("modules/premier/module.yaml").replace("premier",
                        "second"))
                .write("modules/second/le-cas.md", course.text("modules/premier/le-cas.md"))
                .delete("modules/premier/le-cas.md").edit(COURSE, "      - lesson: le-cas\n", "")
                .edit(COURSE, "      - quiz: quiz-premier\n",
                        "      - quiz: quiz-premier\n  - module: second\n    items: [{ lesson: le-cas }]\n");

        LoadPlan plan = after(two);

        assertThat(plan.lines()).contains("  create module/second",
                "  move   lesson/le-cas  (premier, place 2 -> second, place 1)");
    }

    @Test
    void hasAnotherIdForOtherFilesOrAnotherPublication() {
        CoursePackage course = read();
        String id = plan(course, course, Set.of()).id();

        assertThat(plan(course, read(), Set.of()).id()).isEqualTo(id);
        assertThat(after(files -> files.edit(COURSE, "title: Petit cours", "title: Grand cours")).id())
                .isNotEqualTo(id);
        assertThat(LoadPlan.of(course, Optional.empty(), Set.of(), hash -> null).id()).isNotEqualTo(id);
    }

    private LoadPlan after(UnaryOperator<CourseFixture> edit) {
        return plan(read(), read(edit), Set.of());
    }

    private static LoadPlan plan(CoursePackage before, CoursePackage after, Set<String> ever) {
        Map<String, Publication.Part> parts = new HashMap<>();
        Map<ContentHash, byte[]> contents = new HashMap<>();
        before.parts().forEach((part, bytes) -> {
            parts.put(part, new Publication.Part(ContentHash.of(bytes), new RevisionNumber(3), new RevisionNumber(1)));
            contents.put(ContentHash.of(bytes), bytes);
        });
        Publication latest = new Publication("petit-cours", new RevisionNumber(3), Instant.EPOCH, "a", "b", parts);
        return LoadPlan.of(after, Optional.of(latest), ever, contents::get);
    }

    private CoursePackage read() {
        return read(course -> course);
    }

    private CoursePackage read(UnaryOperator<CourseFixture> edit) {
        try {
            Path fresh = Files.createTempDirectory(directory, "files");
            return ContentPackLoader.load(edit.apply(new CourseFixture(fresh)).directory()).courses().getFirst()
                    .course();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
