package org.alliances.mooc.contentpack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.PartKind;

/**
 * A file that becomes a part of a course.
 *
 * @param path below the content directory, with slashes
 * @param module the folder of a lesson; otherwise empty
 */
record CourseFile(PartKind kind, String key, String module, String path, Path file) {
    private static final Pattern MODULE = Pattern.compile("modules/([^/]+)/module\\.yaml");
    private static final Pattern LESSON = Pattern.compile("modules/([^/]+)/([^/]+)\\.md");
    private static final Pattern FLAT = Pattern
            .compile("(quizzes|questions|assignments|glossary|assets)/([^/]+)\\.yaml");

    /**
     * What the file is by its place in the course.
     *
     * @param within the path below the course's folder, with slashes
     */
    static Optional<CourseFile> of(String course, String path, String within, Path file) {
        if ("course.yaml".equals(within)) {
            return Optional.of(new CourseFile(PartKind.COURSE, course, "", path, file));
        }
        if ("sources.yaml".equals(within)) {
            return Optional.of(new CourseFile(PartKind.SOURCES, CoursePackage.SOURCES_KEY, "", path, file));
        }
        Matcher module = MODULE.matcher(within);
        if (module.matches()) {
            return Optional.of(new CourseFile(PartKind.MODULE, module.group(1), "", path, file));
        }
        Matcher lesson = LESSON.matcher(within);
        if (lesson.matches()) {
            return Optional.of(new CourseFile(PartKind.LESSON, lesson.group(2), lesson.group(1), path, file));
        }
        Matcher flat = FLAT.matcher(within);
        if (flat.matches()) {
            PartKind kind = switch (flat.group(1)) {
                case "quizzes" -> PartKind.QUIZ;
                case "questions" -> PartKind.QUESTION;
                case "assignments" -> PartKind.ASSIGNMENT;
                case "assets" -> PartKind.ASSET;
                default -> PartKind.TERM;
            };
            return Optional.of(new CourseFile(kind, flat.group(2), "", path, file));
        }
        return Optional.empty();
    }

    String part() {
        return kind.partKey(key);
    }
}
