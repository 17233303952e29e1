package org.alliances.mooc.authoring.packing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.alliances.mooc.authoring.draft.DraftKind;
import org.alliances.mooc.contentpack.Unpacked;
import org.alliances.mooc.contentpack.text.ContentFinding;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.kernel.ContentHash;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A course in a zip beside the draft that it is to become.
 *
 * @param before the draft's documents, by part key
 * @param texts those of the zip in canonical form, by part key
 */
record ImportComparison(Unpacked unpacked, SortedMap<String, JsonNode> before, SortedMap<String, byte[]> texts) {

    static ImportComparison of(Unpacked unpacked, SortedMap<String, JsonNode> before) {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        unpacked.trees().forEach((part, tree) -> texts.put(part, CourseJson.canonicalBytes(tree)));
        return new ImportComparison(unpacked, before, texts);
    }

    /** The contents that the draft gets, by part key; {@code null}: taken out. */
    Map<String, ContentHash> contents() {
        Map<String, ContentHash> contents = new TreeMap<>();
        before.keySet().forEach(part -> contents.put(part, null));
        texts.forEach((part, text) -> contents.put(part, ContentHash.of(text)));
        return contents;
    }

    /** In the order of the kinds of parts, then of keys. @param now the draft's contents, by part key */
    List<ImportPlan.Part> parts(SortedMap<String, ContentHash> now) {
        SortedSet<String> all = new TreeSet<>(now.keySet());
        all.addAll(texts.keySet());
        List<ImportPlan.Part> parts = new ArrayList<>();
        for (PartKind kind : PartKind.values()) {
            all.stream().filter(kind::names).forEach(part -> {
                JsonNode tree = unpacked.trees().getOrDefault(part, before.get(part));
                parts.add(new ImportPlan.Part(change(now.get(part), texts.get(part)), DraftKind.textOf(kind),
                        PartKind.keyOf(part), title(tree)));
            });
        }
        return parts;
    }

    private static String change(ContentHash before, byte[] after) {
        if (before == null) {
            return "added";
        } else if (after == null) {
            return "removed";
        }
        return ContentHash.of(after).equals(before) ? "unchanged" : "changed";
    }

    /** The title of a part as people know it; {@code null}: it has none. */
    static String title(JsonNode tree) {
        JsonNode title = tree.has("title") ? tree.get("title") : tree.path("term");
        return title.isTextual() ? title.textValue() : null;
    }

    /** By name. */
    List<ImportPlan.File> files() {
        Map<String, String> hashes = new HashMap<>();
        before.forEach((part, tree) -> {
            if (PartKind.ASSET.names(part) && tree.path("content").path("hash").isTextual()) {
                hashes.put(tree.path("file").asText(), tree.path("content").path("hash").textValue());
            }
        });
        return unpacked.files().entrySet().stream().map(file -> {
            String known = hashes.get(file.getKey());
            String change = known == null
                    ? "added"
                    : known.equals(ContentHash.of(file.getValue()).value()) ? "unchanged" : "changed";
            return new ImportPlan.File(change, file.getKey(), file.getValue().length);
        }).toList();
    }

    static List<ImportPlan.Finding> findings(List<ContentFinding> findings, Locale language) {
        return findings.stream().map(finding -> new ImportPlan.Finding(finding.level().wireName(), finding.path(),
                finding.line(), finding.rule(), finding.message().in(language))).toList();
    }
}
