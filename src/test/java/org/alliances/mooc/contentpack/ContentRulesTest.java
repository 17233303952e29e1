package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The page of rules, the code and the fixtures name the same rules. */
class ContentRulesTest {
    private static final Path PAGE = Path.of("src/docs/reference/content-rules.md");
    private static final Path CODE = Path.of("src/main/java/org/alliances/mooc");
    private static final Path TESTS = Path.of("src/test/java/org/alliances/mooc");
    /** A kebab-case text handed to whatever makes a finding; some rules are built from the name of a kind. */
    private static final Pattern MADE = Pattern.compile("(?:error|warning|fault|of|add|unless|target)\\("
            + "(?:[^\"();]|\\([^()]*\\))*\"([a-z]+(?:-[a-z0-9]+)+)\"|String RULE = \"([a-z-]+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`[a-z0-9-]+`(?: \\*w\\*)?(?:, )?)+) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)`");
    /** Built from the kind of the part. */
    private static final List<String> BUILT = List.of("quiz-in-another-module", "assignment-in-another-module");
    /** What only a failing disk, or a schema keyword that is not in use, would trip. */
    private static final Set<String> NOT_TO_BE_TRIPPED = Set.of("unreadable", "schema");

    @Test
    void pageNamesEveryRuleOfTheCodeAndNoOther() {
        Set<String> inCode = new TreeSet<>(BUILT);
        inCode.addAll(NOT_TO_BE_TRIPPED);
        for (String room : List.of("course/rule", "course/asset", "contentpack", "item")) {
            for (Path file : files(CODE.resolve(room))) {
                Matcher made = MADE.matcher(text(file));
                while (made.find()) {
                    inCode.add(made.group(1) == null ? made.group(2) : made.group(1));
                }
            }
        }
        inCode.removeAll(Set.of("course-content"));

        Set<String> onPage = page();

        assertThat(onPage).hasSizeGreaterThan(100);
        assertThat(inCode).as("rules in the code that the page does not have").isSubsetOf(onPage);
        assertThat(onPage).as("rules on the page that the code never makes").allMatch(rule -> inCode.contains(rule)
                || files(CODE).stream().anyMatch(file -> text(file).contains("\"" + rule + "\"")));
    }

    @Test
    void everyRuleHasAFixture() {
        String fixtures = Stream.of("contentpack/BrokenFilesTest.java", "contentpack/BrokenQuizzesTest.java",
                "contentpack/ContentPackLoaderTest.java",
                "item/QuestionFindingsTest.java").map(TESTS::resolve).map(ContentRulesTest::text)
                .reduce("", String::concat);

        assertThat(page()).filteredOn(rule -> !NOT_TO_BE_TRIPPED.contains(rule))
                .allMatch(rule -> Pattern.compile("(?<![a-z-])" + rule + "(?![a-z-])").matcher(fixtures).find());
    }

    private static Set<String> page() {
        Set<String> rules = new TreeSet<>();
        Matcher row = ROW.matcher(text(PAGE));
        while (row.find()) {
            NAME.matcher(row.group(1)).results().forEach(name -> rules.add(name.group(1)));
        }
        return rules;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
