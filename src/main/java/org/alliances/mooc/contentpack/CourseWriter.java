package org.alliances.mooc.contentpack;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.alliances.mooc.contentpack.text.LessonFile;
import org.alliances.mooc.contentpack.text.YamlWriter;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.PartKind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a course as the files that {@link CourseReader} reads as the same course. */
final class CourseWriter {
    /** The folder of lessons that no module of the outline has; a module could not be called so without being one. */
    static final String NOT_IN_OUTLINE = "not-in-outline";

    private CourseWriter() {}

    /**
     * The files by their paths, which start with the folder of the course.
     *
     * @param trees by part key
     * @param assets by name below {@code assets/}; a name that cannot be one of a picture or document is left out
     * @throws IllegalArgumentException where a key is none, or a part is no object
     */
    static SortedMap<String, byte[]> files(String course, Map<String, JsonNode> trees, Map<String, byte[]> assets) {
        if (!CourseFile.isKey(course)) {
            throw new IllegalArgumentException("not the key of a course");
        }
        Map<String, String> modules = modules(trees.get(PartKind.COURSE.partKey(course)));
        SortedMap<String, byte[]> files = new TreeMap<>();
        trees.forEach((part, tree) -> {
            PartKind kind = PartKind.ofPartKey(part);
            String key = PartKind.keyOf(part);
            if (!isKeyOf(course, kind, key)) {
                throw new IllegalArgumentException("not the key of a part of this course");
            }
            CourseFile file = CourseFile.of(course, kind, key, modules.getOrDefault(key, NOT_IN_OUTLINE));
            files.put(file.path(), text(kind, tree).getBytes(StandardCharsets.UTF_8));
        });
        assets.forEach((name, bytes) -> {
            if (isAsset(name)) {
                files.put(course + "/" + CourseFile.ASSETS + name, bytes);
            }
        });
        return files;
    }

    private static boolean isKeyOf(String course, PartKind kind, String key) {
        return switch (kind) {
            case COURSE -> key.equals(course);
            case SOURCES -> key.equals(CoursePackage.SOURCES_KEY);
            default -> CourseFile.isKey(key);
        };
    }

    private static String text(PartKind kind, JsonNode tree) {
        if (!(CourseJson.canonical(tree) instanceof ObjectNode document)) {
            throw new IllegalArgumentException("a part of a course is an object");
        }
        if (kind == PartKind.ASSET) {
            document.remove(AssetReader.CONTENT);
        }
        return kind == PartKind.LESSON ? LessonFile.write(document) : YamlWriter.write(document);
    }

    /** The module of each lesson, by the lesson's key; the first that has it. */
    private static Map<String, String> modules(JsonNode head) {
        Map<String, String> modules = new HashMap<>();
        if (head != null) {
            for (JsonNode module : head.path("outline")) {
                String key = module.path("module").asText();
                if (CourseFile.isKey(key)) {
                    module.path("items").forEach(item -> modules.putIfAbsent(item.path("lesson").asText(), key));
                }
            }
        }
        return modules;
    }

    private static boolean isAsset(String name) {
        int point = name.indexOf('.');
        return point > 0 && CourseFile.isKey(name.substring(0, point)) && !name.endsWith(CourseFile.YAML)
                && name.substring(point).matches("\\.[a-z0-9.]+");
    }
}
