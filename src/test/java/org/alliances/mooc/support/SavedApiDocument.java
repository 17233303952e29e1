package org.alliances.mooc.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** API documents that stand in the repository. */
public final class SavedApiDocument {
    /** That of the application as it is; a test holds it equal to the running one. */
    public static final Path CURRENT = Path.of("src/docs/reference/openapi.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SavedApiDocument() {}

    public static ObjectNode read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            return JSON.valueToTree(new Yaml(options).load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with these paths alone, and the schemas that they reach. */
    public static ObjectNode excerpt(ObjectNode whole, String... paths) {
        ObjectNode excerpt = whole.deepCopy();
        excerpt.withObject("/paths").retain(paths);
        Set<String> reached = new HashSet<>();
        reach(whole, excerpt.path("paths"), reached);
        excerpt.withObject("/components/schemas").retain(
                reached.stream().filter(reference -> reference.contains("/schemas/"))
                        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1)).toList());
        return excerpt;
    }

    private static void reach(JsonNode whole, JsonNode part, Set<String> reached) {
        List<String> references = part.findValuesAsText("$ref");
        for (String reference : references) {
            if (reached.add(reference)) {
                reach(whole, whole.at(reference.substring(1)), reached);
            }
        }
    }
}
