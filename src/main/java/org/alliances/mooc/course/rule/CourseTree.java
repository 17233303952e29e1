package org.alliances.mooc.course.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.alliances.mooc.course.PartKind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The parts of a course as trees, by kind and key. A part that could not be read is there as a {@link MissingNode}: it
 * exists, so that links to it are not reported as well.
 */
final class CourseTree {
    private final Map<PartKind, SortedMap<String, JsonNode>> parts = new EnumMap<>(PartKind.class);
    private final Set<String> assets;

    CourseTree(Map<String, JsonNode> trees, Set<String> assets) {
        for (PartKind kind : PartKind.values()) {
            parts.put(kind, new TreeMap<>());
        }
        trees.forEach((part, tree) -> parts.get(PartKind.ofPartKey(part)).put(PartKind.keyOf(part), tree));
        this.assets = Set.copyOf(assets);
    }

    SortedMap<String, JsonNode> all(PartKind kind) {
        return parts.get(kind);
    }

    boolean has(PartKind kind, String key) {
        return parts.get(kind).containsKey(key);
    }

    /** The head of the course; a {@link MissingNode} where there is none to read. */
    JsonNode head() {
        return all(PartKind.COURSE).values().stream().findFirst().orElse(MissingNode.getInstance());
    }

    String headPart() {
        return all(PartKind.COURSE).keySet().stream().findFirst().map(PartKind.COURSE::partKey).orElse("");
    }

    /** Whether the head can be read: otherwise nothing can be said about the outline. */
    boolean hasOutline() {
        return head().path("outline").isArray();
    }

    /** Whether the list of sources can be read: otherwise nothing can be said about what is cited. */
    boolean hasSources() {
        return all(PartKind.SOURCES).values().stream().anyMatch(list -> list.path("sources").isArray());
    }

    Set<String> sourceKeys() {
        Set<String> keys = new TreeSet<>();
        all(PartKind.SOURCES).values()
                .forEach(list -> list.path("sources").forEach(source -> keys.add(source.path("key").asText())));
        return keys;
    }

    boolean hasAsset(String path) {
        return assets.contains(path);
    }

    /** Texts at these patterns in the part. */
    static List<Pointers.Place> texts(JsonNode tree, List<String> patterns) {
        return patterns.stream().flatMap(pattern -> Pointers.texts(tree, pattern).stream()).toList();
    }
}
