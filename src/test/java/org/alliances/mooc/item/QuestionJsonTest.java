package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

class QuestionJsonTest {
    private static final String HEAD = """
            key: k
            module: m
            bloom: analyse
            reliability: PP
            points: 1.5
            prompt: Quoi ?
            feedback: { correct: Oui., incorrect: Non. }
            sources: [s03]
            tags: [chiffres]
            """;
    /** As strict as anything that reads questions. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {
            "kind: single-choice\nchoices: [{id: x, text: X, correct: true}, {id: y, text: Y, feedback: F}]",
            "kind: multiple-choice\nchoices: [{id: x, text: X, correct: true}, {id: y, text: Y}]\nscoring: all-or-nothing",
            "kind: true-false\nanswer: false\nmisconception: M",
            "kind: numeric\nanswer: '37,5'\ntolerance: '0'\nunit: '%'\naccept: ['36,9']\ncommonErrors: [{value: '38', feedback: F}]",
            "kind: short-text\naccept: [Solidatech]\nnearMisses: [{text: Emmaüs, feedback: F}]",
            "kind: matching\nleft: [{id: l, text: L, match: r}]\nright: [{id: r, text: R}, {id: s, text: S, feedback: F}]\nscoring: proportional",
            "kind: ordering\nitems: [{id: x, text: X}]\ndistractors: [{id: y, text: Y, feedback: F}]\nscoring: proportional",
            "kind: cloze\ntext: 'A {{x}} {{1}}'\nblanks: [{id: x, accept: [X], nearMisses: [{text: Y, feedback: F}]}, {id: '1', answer: '2', tolerance: '0', unit: €, alsoAccepted: ['3'], commonErrors: [{value: '4', feedback: F}]}]\nscoring: proportional",
            "kind: essay\nminWords: 10\nmaxWords: 20\nrubric: [{key: c, title: C, levels: [{points: 0, description: D}, {points: 1.5, description: E}]}]\nguidance: G\nmodelAnswer: M"})
    void jsonHasTheShapeOfTheFile(String byKind) throws JsonProcessingException {
        // Given
        Map<String, Object> file = new Yaml().load(HEAD + byKind);

        // When
        Question question = JSON.convertValue(file, Question.class);

        // Then
        assertThat(JSON.readTree(JSON.writeValueAsString(question))).isEqualTo(JSON.valueToTree(file));
        assertThat(question.kind().wireName()).isEqualTo(file.get("kind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"kind\":\"single-choice\",\"choice\":\"b\"}", "{\"kind\":\"multiple-choice\",\"choices\":[\"a\",\"c\"]}",
            "{\"kind\":\"true-false\",\"value\":true}", "{\"kind\":\"numeric\",\"value\":\"37\"}",
            "{\"kind\":\"short-text\",\"text\":\"Alsace\"}",
            "{\"kind\":\"matching\",\"pairs\":{\"1\":\"b\",\"2\":\"a\"}}",
            "{\"kind\":\"ordering\",\"order\":[\"a\",\"b\"]}",
            "{\"kind\":\"cloze\",\"blanks\":{\"1\":\"Alsace\",\"2\":\"\"}}",
            "{\"kind\":\"essay\",\"text\":\"Cher voisin,\"}"})
    void responsesKeepTheirShape(String document) throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(JSON.readValue(document, Response.class))).isEqualTo(document);
    }

    @ParameterizedTest
    @MethodSource("org.alliances.mooc.item.Questions#oneOfEachKind")
    void presentationsAndArrangementsAreRead(Question question) throws JsonProcessingException {
        // Given
        Arrangement arrangement = Questions.inAuthorsOrder(question);
        PresentedQuestion presented = question.present(arrangement);

        // Then
        assertThat(JSON.readValue(JSON.writeValueAsString(arrangement), Arrangement.class)).isEqualTo(arrangement);
        assertThat(JSON.readValue(JSON.writeValueAsString(presented), PresentedQuestion.class)).isEqualTo(presented);
        assertThat(JSON.readTree(JSON.writeValueAsString(presented)).get("kind").asText())
                .isEqualTo(question.kind().wireName());
    }

    @ParameterizedTest
    @MethodSource("org.alliances.mooc.item.Questions#oneOfEachKind")
    void presentationsCarryNoIdsOfAuthors(Question question) throws JsonProcessingException {
        // Given
        Arrangement arrangement = Questions.inAuthorsOrder(question);

        // When
        String wire = JSON.writeValueAsString(question.present(arrangement));

        // Then
        List<String> ids = arrangement.shown();
        assertThat(ids).noneMatch(id -> wire.contains("\"" + id + "\""));
        assertThat(wire).doesNotContain("feedback", "correct", "match\"", "{{qui", "{{part", "{{source", "entreprises",
                "rubric", "apports", "Sévère");
    }
}
