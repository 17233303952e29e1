package org.alliances.mooc.contentpack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.alliances.mooc.contentpack.NastyTexts;
import org.alliances.mooc.course.CourseJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

class YamlWriterTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
            "Bonjour => Bonjour", "L'alliance, « ici » (ou là) => L'alliance, « ici » (ou là)", "2016-09 => 2016-09",
            "2016-09-01 => 2016-09-01", "https://example.org/a?b=c#d => https://example.org/a?b=c#d", "🌍 => 🌍",
            "2016 => \"2016\"", "007 => \"007\"", "1.50 => \"1.50\"", "1e3 => \"1e3\"", "no => \"no\"",
            "null => \"null\"",
            "~ => \"~\"", "`` => \"\"", "12:30 => \"12:30\"", "un : deux => \"un : deux\"", "a: b => \"a: b\"",
            "a #b => \"a #b\"", "a: \"b\" => 'a: \"b\"'", "🌍 a: b => '🌍 a: b'", " a => \" a\"", "a  => \"a \""})
    void quotesWhatWouldBeReadOtherwise(String text, String written) {
        assertThat(YamlWriter.write(NODES.objectNode().put("key", text))).isEqualTo("key: " + written + "\n");
    }

    @Test
    void writesLinesAsABlock() {
        assertThat(YamlWriter.write(NODES.objectNode().put("text", "Un :\n\n  - deux\n# trois")))
                .isEqualTo("text: |\n  Un :\n\n    - deux\n  # trois\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u2028b", "a\u202Eb", "a\rb", "\uFEFF", "a\u0000b\nc"})
    void writesNothingInvisible(String text) {
        String yaml = YamlWriter.write(NODES.objectNode().put("text", text).put(text, "clé"));

        assertThat(TextFile.isVisible(yaml)).isTrue();
    }

    @Test
    void writesFieldsAsAPersonWould() {
        JsonNode tree = CourseJson.tree("""
                {"zzz": 1, "title": "T", "aaa": {"value": 1.5, "key": "k"}, "items": [{"quiz": "q"}, []], "key": "k"}
                """.getBytes());

        assertThat(YamlWriter.write(tree)).isEqualTo("""
                key: k
                title: T
                items:
                  - quiz: q
                  - []
                aaa:
                  key: k
                  value: 1.5
                zzz: 1
                """);
    }

    @Test
    void writesANumberThatFilesCannotHoldAsItsText() {
        JsonNode tree = CourseJson.canonical(CourseJson.tree("{\"a\": 1e20, \"b\": 1e-20, \"c\": 1e17}".getBytes()));

        assertThat(YamlWriter.write(tree))
                .isEqualTo("a: \"100000000000000000000\"\nb: \"0.00000000000000000001\"\nc: 100000000000000000\n");
    }

    @Test
    void everyTextReadsAsItself() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String text = NastyTexts.next(random);
            String key = NastyTexts.next(random);
            JsonNode tree = CourseJson
                    .canonical(NODES.objectNode().put(key, text).set("list", NODES.arrayNode().add(text)
                            .add(NODES.objectNode().put(key, text)).add(NODES.arrayNode().add(text).add(text))));
            List<ContentFinding> findings = new ArrayList<>();

            JsonNode read = YamlReader.read("a.yaml", YamlWriter.write(tree), 0, new SourceMap(1), findings);

            assertThat(findings).isEmpty();
            assertThat(CourseJson.canonical(read)).isEqualTo(tree);
        }
    }
}
