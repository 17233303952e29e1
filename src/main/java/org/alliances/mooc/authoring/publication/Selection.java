package org.alliances.mooc.authoring.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.PartKind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a course becomes where only some modules of its draft are published: a pure function of both. The chosen modules
 * come as they are in the draft, with their items, the questions of their quizzes, and whatever of the glossary, the
 * sources and the assets their texts name; everything else stays as it is published.
 */
final class Selection {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");
    private static final String OUTLINE = "outline";

    private final SortedMap<String, JsonNode> published;
    private final SortedMap<String, JsonNode> draft;
    private final String head;
    private final SortedMap<String, JsonNode> result;

    private Selection(String course, SortedMap<String, JsonNode> published, SortedMap<String, JsonNode> draft) {
        this.published = published;
        this.draft = draft;
        this.head = PartKind.COURSE.partKey(course);
        this.result = new TreeMap<>(published);
    }

    /**
     * @param modules their keys; each in the outline of the draft or in the published one
     * @return the documents by part key
     */
    static SortedMap<String, JsonNode> of(String course, SortedMap<String, JsonNode> published,
            SortedMap<String, JsonNode> draft, Set<String> modules) {
        Selection selection = new Selection(course, published, draft);
        selection.takeModules(modules);
        return selection.result;
    }

    /** Whether the outline has the module. */
    static boolean has(JsonNode head, String module) {
        return outline(head).containsKey(module);
    }

    private void takeModules(Set<String> modules) {
        Map<String, JsonNode> before = outline(published.get(head));
        Map<String, JsonNode> after = outline(draft.get(head));
        SortedSet<String> chosen = new TreeSet<>();
        for (String module : modules) {
            chosen.add(PartKind.MODULE.partKey(module));
            items(before.get(module), chosen);
            items(after.get(module), chosen);
        }
        Set<String> elsewhere = elsewhere(before, modules);
        chosen.removeIf(part -> !draft.containsKey(part) && elsewhere.contains(part));
        SortedSet<String> words = words(chosen);
        supports(PartKind.QUESTION, words, chosen);
        // A question may name sources and terms too.
        words = words(chosen);
        supports(PartKind.TERM, words, chosen);
        supports(PartKind.ASSET, words, chosen);
        words = words(chosen);
        for (String part : chosen) {
            if (draft.containsKey(part)) {
                result.put(part, draft.get(part));
            } else {
                result.remove(part);
            }
        }
        result.put(head, head(before, after, modules));
        sources(words);
    }

    private static Map<String, JsonNode> outline(JsonNode head) {
        Map<String, JsonNode> modules = new LinkedHashMap<>();
        if (head != null) {
            head.path(OUTLINE).forEach(module -> modules.putIfAbsent(module.path("module").asText(), module));
        }
        return modules;
    }

    private static void items(JsonNode module, Set<String> parts) {
        if (module == null) {
            return;
        }
        for (JsonNode item : module.path("items")) {
            for (PartKind kind : List.of(PartKind.LESSON, PartKind.QUIZ, PartKind.ASSIGNMENT)) {
                if (item.path(kind.keyPrefix()).isTextual()) {
                    parts.add(kind.partKey(item.get(kind.keyPrefix()).textValue()));
                }
            }
        }
    }

    private static Set<String> elsewhere(Map<String, JsonNode> outline, Set<String> modules) {
        Set<String> parts = new TreeSet<>();
        outline.forEach((module, entry) -> {
            if (!modules.contains(module)) {
                items(entry, parts);
            }
        });
        return parts;
    }

    /** Everything in the texts of these parts that could be a key. */
    private SortedSet<String> words(Set<String> parts) {
        SortedSet<String> words = new TreeSet<>();
        for (String part : parts) {
            collect(draft.get(part), words);
        }
        return words;
    }

    private static void collect(JsonNode node, Set<String> words) {
        if (node == null) {
            return;
        }
        if (node.isTextual()) {
            Matcher matcher = WORD.matcher(node.textValue());
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        node.forEach(child -> collect(child, words));
    }

    private void supports(PartKind kind, Set<String> words, Set<String> chosen) {
        draft.forEach((part, tree) -> {
            boolean isNamed = kind == PartKind.ASSET
                    ? words.contains(PartKind.keyOf(part)) || words.contains(tree.path("file").asText())
                    : kind.names(part) && words.contains(PartKind.keyOf(part));
            if (kind.names(part) && isNamed) {
                chosen.add(part);
            }
        });
    }

    /** The published head with the chosen modules where the draft has them. */
    private JsonNode head(Map<String, JsonNode> before, Map<String, JsonNode> after, Set<String> modules) {
        List<String> order = new ArrayList<>(before.keySet());
        order.removeIf(module -> modules.contains(module) && !after.containsKey(module));
        List<String> wanted = List.copyOf(after.keySet());
        for (String module : wanted) {
            if (modules.contains(module)) {
                order.remove(module);
                int place = 0;
                for (String earlier : wanted.subList(0, wanted.indexOf(module))) {
                    place = Math.max(place, order.indexOf(earlier) + 1);
                }
                order.add(place, module);
            }
        }
        ObjectNode merged = published.get(head).deepCopy();
        ArrayNode outline = merged.putArray(OUTLINE);
        order.forEach(module -> outline.add(modules.contains(module) ? after.get(module) : before.get(module)));
        retired(merged);
        return merged;
    }

    /** A key that the draft retires stays retired, whatever is published of it. */
    private void retired(ObjectNode merged) {
        ArrayNode all = merged.arrayNode();
        merged.path("retired").forEach(all::add);
        for (JsonNode entry : draft.get(head).path("retired")) {
            String part = entry.path("kind").asText() + "/" + entry.path("key").asText();
            boolean isKnown = java.util.stream.StreamSupport.stream(all.spliterator(), false).anyMatch(entry::equals);
            if (!isKnown && !result.containsKey(part)) {
                all.add(entry);
            }
        }
        if (!all.isEmpty()) {
            merged.set("retired", all);
        }
    }

    private void sources(Set<String> words) {
        String part = PartKind.SOURCES.partKey(CoursePackage.SOURCES_KEY);
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        published.get(part).path("sources").forEach(source -> merged.put(source.path("key").asText(), source));
        if (draft.containsKey(part)) {
            draft.get(part).path("sources").forEach(source -> {
                if (words.contains(source.path("key").asText())) {
                    merged.put(source.path("key").asText(), source);
                }
            });
        }
        ObjectNode list = published.get(part).deepCopy();
        ArrayNode sources = list.putArray("sources");
        merged.values().forEach(sources::add);
        result.put(part, list);
    }
}
