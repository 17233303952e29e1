package org.alliances.mooc.contentpack.text;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A lesson's file: YAML between two {@code ---} lines, then the text, which becomes the field {@code body}. */
public final class LessonFile {
    private static final String FENCE = "---";
    private static final String BODY = "body";

    private LessonFile() {}

    /** The document in the file; a missing node where a finding says why not. */
    public static JsonNode read(String path, String text, SourceMap lines, List<ContentFinding> findings) {
        String[] all = text.split("\n", -1);
        if (!isFence(all[0])) {
            findings.add(ContentFinding.error(path, 1, "front-matter-missing",
                    "une leçon commence par une ligne « --- » et ses champs",
                    "a lesson starts with a line “---” and its fields"));
            return MissingNode.getInstance();
        }
        int end = 1;
        while (end < all.length && !isFence(all[end])) {
            end++;
        }
        if (end == all.length) {
            findings.add(ContentFinding.error(path, 1, "front-matter-unterminated",
                    "il manque la ligne « --- » qui ferme les champs",
                    "the line “---” that closes the fields is missing"));
            return MissingNode.getInstance();
        }
        String fields = String.join("\n", List.of(all).subList(1, end)) + "\n";
        JsonNode tree = YamlReader.read(path, fields, 1, lines, findings);
        if (!(tree instanceof ObjectNode lesson)) {
            return tree;
        }
        if (lesson.has(BODY) && isBlank(all, end + 1) && !standsBelow(lesson.get(BODY))) {
            return lesson;
        }
        if (lesson.has(BODY)) {
            findings.add(ContentFinding.error(path, lines.line("/" + BODY, 0), "unknown-field",
                    "le texte s'écrit sous les champs, et non dans un champ « body »",
                    "the text is written below the fields, not in a field “body”"));
            return MissingNode.getInstance();
        }
        body(all, end + 1, lesson, lines);
        return lesson;
    }

    /**
     * The file that {@link #read} reads as the same document. A body that would not survive below the fields, because it
     * starts with an empty line, has an invisible character, or is no text, becomes a field in quotes.
     *
     * @param lesson in canonical form
     */
    public static String write(ObjectNode lesson) {
        ObjectNode fields = lesson.deepCopy();
        JsonNode body = fields.remove(BODY);
        if (standsBelow(body)) {
            String text = body.textValue().isEmpty() ? "" : "\n" + body.textValue() + "\n";
            return FENCE + "\n" + YamlWriter.write(fields) + FENCE + "\n" + text;
        }
        fields.set(BODY, body);
        return FENCE + "\n" + YamlWriter.write(fields) + FENCE + "\n";
    }

    private static boolean standsBelow(JsonNode body) {
        if (body == null || !body.isTextual()) {
            return false;
        }
        String text = body.textValue();
        return text.isEmpty() || !text.lines().findFirst().orElse("").isBlank() && TextFile.isVisible(text);
    }

    private static boolean isBlank(String[] all, int from) {
        return List.of(all).subList(from, all.length).stream().allMatch(String::isBlank);
    }

    private static void body(String[] all, int from, ObjectNode lesson, SourceMap lines) {
        int first = from;
        while (first < all.length && all[first].isBlank()) {
            first++;
        }
        boolean empty = first == all.length;
        lesson.put(BODY, empty ? "" : String.join("\n", List.of(all).subList(first, all.length)));
        int line = empty ? from : first + 1;
        lines.put("/" + BODY, line, line, true);
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }
}
