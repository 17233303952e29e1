package org.alliances.mooc.course;

import java.util.List;

/**
 * The head of a course and its outline, as in {@code course.yaml}: the only place that states order and membership.
 *
 * @param summary Markdown
 */
public record CourseDocument(String key, String title, String language, String summary, List<String> objectives,
        String audience, String effort, List<Author> authors, Licence licence, List<Run> runs,
        List<ModuleOutline> outline) {

    public CourseDocument {
        objectives = Lists.copy(objectives);
        authors = Lists.copy(authors);
        runs = Lists.copy(runs);
        outline = Lists.copy(outline);
    }

    public record Author(String name, String role) {}

    public record Licence(String name, String url) {}

    /** @param kind {@code self-paced} */
    public record Run(String key, String title, String kind) {}

    public record ModuleOutline(String module, List<Item> items) {
        public ModuleOutline {
            items = Lists.copy(items);
        }
    }

    /** One entry of the outline: exactly one of the two is set. */
    public record Item(String lesson, String quiz) {
        public boolean isLesson() {
            return lesson != null;
        }

        public String key() {
            return isLesson() ? lesson : quiz;
        }
    }
}
