package org.alliances.mooc.authoring.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.text.WordDiff;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What differs between two documents, field by field; texts word by word. Elements of lists that have a {@code key} are the
 * same where their key is, others where their place is.
 */
public final class DocumentDiff {
    private DocumentDiff() {}

    /**
     * One field.
     *
     * @param pointer JSON Pointer (RFC 6901); a list's element with a key is named by the key
     * @param before {@code null} where it was added
     * @param after {@code null} where it was removed
     * @param words of two texts; otherwise {@code null}
     */
    @Schema(name = "FieldChange")
    public record Change(@Schema(examples = "/title") String pointer,
            @Schema(enumeration = {"added", "removed", "changed"}) String kind,
            @Schema(nullable = true, description = "What it was, where it is no text in both.") JsonNode before,
            @Schema(nullable = true, description = "What it is, where it is no text in both.") JsonNode after,
            @Schema(nullable = true, description = "Of two texts, word by word.") List<WordDiff.Part> words){}

    /**
     * In the order of the fields of the first, then of what the second has beside them.
     *
     * @param before {@code null}: nothing
     * @param after {@code null}: nothing
     */
    public static List<Change> between(JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        compare("", before == null ? null : CourseJson.canonical(before),
                after == null ? null : CourseJson.canonical(after), changes);
        return changes;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Change> changes) {
        if (before == null || after == null) {
            changes.add(new Change(pointer, before == null ? "added" : "removed", before, after, null));
        } else if (before.isContainerNode() && before.getNodeType() == after.getNodeType()) {
            Map<String, JsonNode> old = children(before);
            Map<String, JsonNode> now = children(after);
            Set<String> names = new LinkedHashSet<>(old.keySet());
            names.addAll(now.keySet());
            names.forEach(name -> compare(pointer + "/" + name, old.get(name), now.get(name), changes));
            if (before.isArray() && isReordered(old, now)) {
                changes.add(new Change(pointer, "changed", before, after, null));
            }
        } else if (!before.equals(after)) {
            boolean isText = before.isTextual() && after.isTextual();
            changes.add(new Change(pointer, "changed", isText ? null : before, isText ? null : after,
                    isText ? WordDiff.between(before.textValue(), after.textValue()) : null));
        }
    }

    private static boolean isReordered(Map<String, JsonNode> old, Map<String, JsonNode> now) {
        return !old.keySet().stream().filter(now::containsKey).toList()
                .equals(now.keySet().stream().filter(old::containsKey).toList());
    }

    private static Map<String, JsonNode> children(JsonNode node) {
        Map<String, JsonNode> children = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(field -> children.put(escaped(field.getKey()), field.getValue()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                String key = name(node.get(i));
                children.putIfAbsent(key.isEmpty() || children.containsKey(key) ? Integer.toString(i) : key,
                        node.get(i));
            }
        }
        return children;
    }

    /** What an element of a list is known by: its key, the item of an outline, or a word that stands for itself. */
    private static String name(JsonNode element) {
        for (String field : List.of("key", "module", "lesson", "quiz", "assignment")) {
            if (element.path(field).isTextual()) {
                return escaped(element.get(field).textValue());
            }
        }
        return element.isTextual() && element.textValue().matches("[a-z0-9-]{1,80}") ? element.textValue() : "";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
