package org.alliances.mooc.contentpack;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.PartKind;

/**
 * A file that is a part of a course.
 *
 * @param module the folder of a lesson; otherwise empty
 * @param path below the content directory, with slashes
 * @param name its path below the course's folder
 */
record CourseFile(PartKind kind, String key, String module, String path, String name) {
    static final String ASSETS = "assets/";
    static final String YAML = ".yaml";
    private static final String COURSE = "course.yaml";
    private static final String SOURCES = "sources.yaml";
    private static final Map<PartKind, String> FOLDERS = Map.of(PartKind.QUIZ, "quizzes", PartKind.QUESTION,
            "questions",
            PartKind.ASSIGNMENT, "assignments", PartKind.TERM, "glossary", PartKind.ASSET, "assets");
    private static final Pattern MODULE = Pattern.compile("modules/([^/]+)/module\\.yaml");
    private static final Pattern LESSON = Pattern.compile("modules/([^/]+)/([^/]+)\\.md");
    private static final Pattern FLAT = Pattern.compile("([^/]+)/([^/]+)\\.yaml");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 80;

    /**
     * What the file is by its place in the course.
     *
     * @param name the path below the course's folder, with slashes
     */
    static Optional<CourseFile> of(String course, String name) {
        if (COURSE.equals(name)) {
            return Optional.of(in(course, PartKind.COURSE, course, "", name));
        }
        if (SOURCES.equals(name)) {
            return Optional.of(in(course, PartKind.SOURCES, CoursePackage.SOURCES_KEY, "", name));
        }
        Matcher module = MODULE.matcher(name);
        if (module.matches()) {
            return Optional.of(in(course, PartKind.MODULE, module.group(1), "", name));
        }
        Matcher lesson = LESSON.matcher(name);
        if (lesson.matches()) {
            return Optional.of(in(course, PartKind.LESSON, lesson.group(2), lesson.group(1), name));
        }
        Matcher flat = FLAT.matcher(name);
        return !flat.matches()
                ? Optional.empty()
                : FOLDERS.entrySet().stream().filter(folder -> folder.getValue().equals(flat.group(1))).findFirst()
                        .map(folder -> in(course, folder.getKey(), flat.group(2), "", name));
    }

    /**
     * The file that a part is written to: {@link #of} tells the same of its name.
     *
     * @param module the folder of a lesson
     */
    static CourseFile of(String course, PartKind kind, String key, String module) {
        return switch (kind) {
            case COURSE -> in(course, kind, key, "", COURSE);
            case SOURCES -> in(course, kind, key, "", SOURCES);
            case MODULE -> in(course, kind, key, "", "modules/" + key + "/module.yaml");
            case LESSON -> in(course, kind, key, module, "modules/" + module + "/" + key + ".md");
            default -> in(course, kind, key, "", FOLDERS.get(kind) + "/" + key + YAML);
        };
    }

    private static CourseFile in(String course, PartKind kind, String key, String module, String name) {
        return new CourseFile(kind, key, module, course + "/" + name, name);
    }

    /** Whether the text may be the key of a course or of a part. */
    static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && KEY.matcher(text).matches();
    }

    String part() {
        return kind.partKey(key);
    }
}
