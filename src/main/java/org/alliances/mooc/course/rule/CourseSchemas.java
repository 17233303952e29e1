package org.alliances.mooc.course.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.course.PartKind;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;

/**
 * The JSON Schemas of {@code course-content/schema}, which are packaged with this class. Nothing is fetched: a reference
 * to a schema that is not among them fails when the class is loaded.
 */
final class CourseSchemas {
    private static final String BASE = "https://alliances-mooc.example/schema/";
    private static final String SUFFIX = ".schema.json";
    private static final String COMMON = "common";
    private static final Map<PartKind, String> NAMES = new EnumMap<>(Map.of(
            PartKind.COURSE, "course",
            PartKind.MODULE, "module",
            PartKind.LESSON, "lesson",
            PartKind.QUIZ, "quiz",
            PartKind.QUESTION, "question",
            PartKind.ASSIGNMENT, "assignment",
            PartKind.ASSET, "asset",
            PartKind.TERM, "glossary-term",
            PartKind.SOURCES, "sources"));
    private static final Map<PartKind, Schema> SCHEMAS = load();

    private CourseSchemas() {}

    /** What the schema of its kind says about a part, in the order of the document's pointers. */
    static List<Finding> validate(PartKind kind, String part, JsonNode tree) {
        List<Finding> findings = new ArrayList<>();
        for (Error error : SCHEMAS.get(kind).validate(tree)) {
            findings.add(SchemaMessages.finding(part, error));
        }
        findings.sort(Comparator.comparing(Finding::pointer).thenComparing(Finding::rule)
                .thenComparing(finding -> finding.message().english()));
        return findings;
    }

    private static Map<PartKind, Schema> load() {
        Map<String, String> texts = new HashMap<>();
        texts.put(BASE + COMMON + SUFFIX, text(COMMON));
        NAMES.values().forEach(name -> texts.put(BASE + name + SUFFIX, text(name)));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(texts).schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .preloadSchema(true)
                        .build()));
        Map<PartKind, Schema> schemas = new EnumMap<>(PartKind.class);
        NAMES.forEach((kind, name) -> {
            Schema schema = registry.getSchema(SchemaLocation.of(BASE + name + SUFFIX));
            schema.initializeValidators();
            schemas.put(kind, schema);
        });
        return schemas;
    }

    private static String text(String name) {
        String file = "schema/" + name + SUFFIX;
        try (InputStream in = CourseSchemas.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packaged with the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the packaged " + file, e);
        }
    }
}
