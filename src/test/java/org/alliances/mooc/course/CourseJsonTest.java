package org.alliances.mooc.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"b": 1, "a": "é"}                          | {"a":"é","b":1}
            {"a": null, "b": [], "c": {}, "d": {"e":[]}} | {}
            {"a": [null, [], {}]}                       | {"a":[null,[],{}]}
            {"a": 1.50, "b": 1.0, "c": 100, "d": 1e3}   | {"a":1.5,"b":1,"c":100,"d":1000}
            {"a": "x\\n\\n", "b": "\\nx", "c": ""}      | {"a":"x","b":"\\nx","c":""}
            {"a": false, "b": {"d": 1, "c": 2}}         | {"a":false,"b":{"c":2,"d":1}}
            """)
    void writesTheSameContentInOneWay(String json, String canonical) {
        byte[] bytes = CourseJson.canonicalBytes(tree(json));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(canonical);
        assertThat(CourseJson.canonicalBytes(CourseJson.tree(bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"key\": \"a\", \"term\": \"A\", \"definition\": \"B\", \"terme\": \"C\"}",
            "{\"key\": 1, \"term\": \"A\", \"definition\": \"B\"}",
            "{\"key\": true, \"term\": \"A\", \"definition\": \"B\"}",
            "{\"key\": \"a\", \"term\": \"A\", \"definition\": \"B\", \"sources\": \"s01\"}"})
    void refusesWhatIsNotExactlyTheDocument(String json) {
        assertThatThrownBy(() -> CourseJson.bind(tree(json), GlossaryTerm.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1, \"a\": 2}", "{} {}", "{", ""})
    void refusesWhatIsNotOneValue(String json) {
        assertThatThrownBy(() -> CourseJson.tree(json.getBytes(StandardCharsets.UTF_8)).get("a").asText())
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
    }

    @Test
    void writesATypedDocumentAsItsFileIsWritten() {
        CourseDocument.Item item = new CourseDocument.Item("bonjour", null, null, null, null);

        byte[] bytes = CourseJson.canonicalBytes(CourseJson.tree(item));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"lesson\":\"bonjour\"}");
        assertThat(CourseJson.bind(CourseJson.tree(bytes), CourseDocument.Item.class)).isEqualTo(item);
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
        return CourseJson.tree(json.getBytes(StandardCharsets.UTF_8));
    }
}
