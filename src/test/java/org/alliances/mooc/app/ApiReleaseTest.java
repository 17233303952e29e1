package org.alliances.mooc.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alliances.mooc.support.ApiChanges;
import org.alliances.mooc.support.SavedApiDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Clients of the last release go on working, or what breaks them is declared. A release is
 * {@code ./mvnw test -Dtest=ApiReleaseTest -Dopenapi.release}: the document of today becomes the released one.
 */
class ApiReleaseTest {
    private static final Path FOLDER = Path.of("src/docs/reference/released");
    private static final Path DECLARED = FOLDER.resolve("declared-changes.yaml");
    private static final String NOTHING_DECLARED = """
            # What breaks clients of the released document beside this file, and is meant. One entry for each:
            #   - change: as ApiReleaseTest names it; * stands for anything
            #     reason: what is better for whom, and what an old client sees
            #     on: the day of the decision, 2026-12-31
            #     decision: the number of its record in src/docs/decisions
            changes: []
            """;
    private static final Set<String> FIELDS = Set.of("change", "reason", "on", "decision");

    private static final String HOME = "/api/v1/me/home";
    private static final String NOTE = "/api/v1/me/courses/{course}/lessons/{lesson}/notes/{note}";
    private static final String ATTEMPT = "/api/v1/me/attempts/{attempt}";
    private static final String START = "/api/v1/me/courses/{course}/quizzes/{quiz}/attempts";
    private static final String CATALOGUE = "/api/v1/courses";
    private static final ObjectNode SOME = SavedApiDocument.excerpt(SavedApiDocument.read(SavedApiDocument.CURRENT),
            HOME,
            NOTE, ATTEMPT, START, CATALOGUE);

    @Test
    void nothingBreaksThatIsNotDeclared() throws IOException {
        ObjectNode current = SavedApiDocument.read(SavedApiDocument.CURRENT);
        if (System.getProperty("openapi.release") != null) {
            release(current);
        }
        SortedSet<String> breaking = ApiChanges.breaking(SavedApiDocument.read(released()), current);
        Set<String> declared = new TreeSet<>();
        Set<String> stale = new TreeSet<>();
        for (Map<String, Object> declaration : declarations()) {
            Pattern meant = pattern(declaration.get("change").toString());
            Set<String> found = breaking.stream().filter(change -> meant.matcher(change).matches())
                    .collect(Collectors.toSet());
            declared.addAll(found);
            if (found.isEmpty()) {
                stale.add(declaration.get("change").toString());
            }
        }
        breaking.removeAll(declared);

        assertThat(breaking).as("breaks clients of %s; undo it, or declare it in %s", released(), DECLARED).isEmpty();
        assertThat(stale).as("declared in %s, and not so", DECLARED).isEmpty();
    }

    @Test
    void declarationsSayWhatWhyWhenAndWhere() throws IOException {
        assertThat(declarations()).allSatisfy(declaration -> {
            assertThat(declaration.keySet()).isEqualTo(FIELDS);
            assertThat(declaration.values()).noneMatch(value -> value == null || value.toString().isBlank());
            try (Stream<Path> records = Files.list(Path.of("src/docs/decisions"))) {
                assertThat(records.map(record -> record.getFileName().toString()))
                        .anyMatch(name -> name.startsWith(declaration.get("decision") + "-"));
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void findsWhatBreaks(String expected, Consumer<ObjectNode> change) {
        ObjectNode changed = SOME.deepCopy();
        change.accept(changed);

        assertThat(ApiChanges.breaking(SOME, changed)).contains(expected);
    }

    static Stream<Arguments> findsWhatBreaks() {
        return Stream.of(
                breaks("GET " + HOME + " is gone", document -> document.withObject("/paths").remove(HOME)),
                breaks("DELETE " + NOTE + " is gone", document -> path(document, NOTE).remove("delete")),
                breaks("GET " + HOME + " 200.serverNow is gone", document -> {
                    properties(document, "MyHome").remove("serverNow");
                    without(required(document, "MyHome"), "serverNow");
                }),
                breaks("GET " + ATTEMPT + " 200.result.percent is gone", document -> {
                    properties(document, "AttemptResult").remove("percent");
                    without(required(document, "AttemptResult"), "percent");
                }),
                breaks("GET " + HOME + " 200.serverNow may be missing",
                        document -> without(required(document, "MyHome"), "serverNow")),
                breaks("GET " + ATTEMPT + " 200.passPercent may be null",
                        document -> property(document, "Attempt", "passPercent").putArray("type").add("integer")
                                .add("null")),
                breaks("PUT " + NOTE + " request.colour is required", document -> {
                    properties(document, "PutNote").putObject("colour").put("type", "string");
                    required(document, "PutNote").add("colour");
                }),
                breaks("PUT " + NOTE + " request.text is required",
                        document -> required(document, "PutNote").add("text")),
                breaks("PUT " + NOTE + " request.revision has another type",
                        document -> property(document, "PutNote", "revision").put("type", "string").remove("format")),
                breaks("GET " + ATTEMPT + " 200.number has another type",
                        document -> property(document, "Attempt", "number").put("type", "string").remove("format")),
                breaks("PUT " + NOTE + " request.kind: Enum",
                        document -> without((ArrayNode) property(document, "PutNote", "kind").get("enum"), "bookmark")),
                breaks("PUT " + NOTE + " request.text: MaxLength",
                        document -> property(document, "PutNote", "text").put("maxLength", 10)),
                breaks("GET " + CATALOGUE + " parameter q is required", document -> path(document, CATALOGUE)
                        .withObject("/get").withArray("parameters").forEach(
                                parameter -> ((ObjectNode) parameter).put("required", true))),
                breaks("GET " + HOME + " parameter of is required",
                        document -> path(document, HOME).withObject("/get").withArray("parameters").addObject()
                                .put("name", "of").put("in", "query").put("required", true).putObject("schema")
                                .put("type", "string")),
                breaks("POST " + START + " 201 is gone",
                        document -> path(document, START).withObject("/post/responses").remove("201")),
                breaks("GET " + ATTEMPT + " 200.state: Enum",
                        document -> document.withObject("/components/schemas/AttemptState").withArray("enum")
                                .add("paused")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void letsWhatIsNewPass(String what, Consumer<ObjectNode> change) {
        ObjectNode changed = SOME.deepCopy();
        change.accept(changed);

        assertThat(changed).as(what).isNotEqualTo(SOME);
        assertThat(ApiChanges.breaking(SOME, changed)).isEmpty();
    }

    static Stream<Arguments> letsWhatIsNewPass() {
        return Stream.of(
                breaks("an operation", document -> document.withObject("/paths").putObject("/api/v1/me/new").set("get",
                        path(document, HOME).get("get").deepCopy())),
                breaks("a member of an answer", document -> {
                    properties(document, "MyHome").putObject("more").put("type", "string");
                    required(document, "MyHome").add("more");
                }),
                breaks("a member of a request that may be left out",
                        document -> properties(document, "PutNote").putObject("colour").put("type", "string")),
                breaks("a value that a request may have",
                        document -> property(document, "PutNote", "kind").withArray("enum").add("question")),
                breaks("a parameter that may be left out",
                        document -> path(document, HOME).withObject("/get").withArray("parameters").addObject()
                                .put("name", "of").put("in", "query").putObject("schema").put("type", "string")),
                breaks("a refusal", document -> path(document, HOME).withObject("/get/responses").putObject("451")
                        .put("description", "Too much")),
                breaks("a header of an answer",
                        document -> path(document, HOME).withObject("/get/responses/200/headers/RateLimit/schema")
                                .put("type", "string")),
                breaks("other words", document -> path(document, HOME).withObject("/get").put("summary", "Otherwise")));
    }

    private static void release(ObjectNode current) throws IOException {
        String version = current.path("info").path("version").asText();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path earlier : files.filter(file -> file.getFileName().toString().startsWith("openapi-")).toList()) {
                Files.delete(earlier);
            }
        }
        Files.copy(SavedApiDocument.CURRENT, FOLDER.resolve("openapi-" + version + ".yaml"));
        Files.writeString(DECLARED, NOTHING_DECLARED);
    }

    private static Path released() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> released = files.filter(file -> file.getFileName().toString().startsWith("openapi-")).toList();
            assertThat(released).as("the last released document, and no other").hasSize(1);
            return released.getFirst();
        }
    }

    private static List<Map<String, Object>> declarations() throws IOException {
        Map<String, List<Map<String, Object>>> declared = new Yaml().load(Files.readString(DECLARED));
        return new ArrayList<>(declared.get("changes"));
    }

    private static Pattern pattern(String declared) {
        return Pattern.compile(Stream.of(declared.split("\\*", -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    private static Arguments breaks(String name, Consumer<ObjectNode> change) {
        return arguments(name, change);
    }

    private static ObjectNode path(ObjectNode document, String path) {
        return (ObjectNode) document.path("paths").path(path);
    }

    private static ObjectNode properties(ObjectNode document, String schema) {
        return (ObjectNode) document.path("components").path("schemas").path(schema).path("properties");
    }

    private static ObjectNode property(ObjectNode document, String schema, String property) {
        return (ObjectNode) properties(document, schema).path(property);
    }

    private static ArrayNode required(ObjectNode document, String schema) {
        return document.withObject("/components/schemas/" + schema).withArray("required");
    }

    private static void without(ArrayNode values, String value) {
        for (int i = values.size() - 1; i >= 0; i--) {
            JsonNode one = values.get(i);
            if (one.asText().equals(value)) {
                values.remove(i);
            }
        }
    }
}
