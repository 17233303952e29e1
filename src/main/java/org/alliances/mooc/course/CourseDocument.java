package org.alliances.mooc.course;

import java.util.List;
import java.util.Map;

/**
 * The head of a course and its outline, as in {@code course.yaml}: the only place that states order and membership.
 *
 * @param summary Markdown
 * @param grading {@code null}: the course has no grade
 * @param certificate {@code null}: it asks for everything that counts
 * @param template whether any instructor may begin a course of her own as a copy of what is published
 */
public record CourseDocument(String key, String title, String language, String summary, List<String> objectives,
        String audience, String effort, List<Author> authors, Licence licence, List<Run> runs,
        List<ModuleOutline> outline, Grading grading, Certificate certificate, Writing writing,
        boolean template, List<RetiredKey> retired) {

    public CourseDocument {
        objectives = Lists.copy(objectives);
        authors = Lists.copy(authors);
        runs = Lists.copy(runs);
        outline = Lists.copy(outline);
        retired = Lists.copy(retired);
    }

    /** What a certificate of the course asks for. @param requires all of it has to be met */
    public record Certificate(List<Requirement> requires) {
        public Certificate {
            requires = Lists.copy(requires);
        }
    }

    /**
     * How the course is written.
     *
     * @param words how many the body of a lesson has, by the wire name of its kind
     */
    public record Writing(Map<String, WordRange> words, List<Avoided> avoid) {
        public Writing {
            words = words == null ? Map.of() : Map.copyOf(words);
            avoid = Lists.copy(avoid);
        }
    }

    /** @param instead what to write, or why not */
    public record Avoided(List<String> words, String instead) {
        public Avoided {
            words = Lists.copy(words);
        }
    }

    public record Author(String name, String role) {}

    public record Licence(String name, String url) {}

    /** @param kind {@code self-paced} */
    public record Run(String key, String title, String kind) {}

    /** @param requires what has to be met before any item of the module opens, all of it */
    public record ModuleOutline(String module, List<Item> items, List<Requirement> requires) {
        public ModuleOutline {
            requires = Lists.copy(requires);
            items = Lists.copy(items);
        }
    }

    /**
     * One entry of the outline: exactly one of lesson, quiz and assignment is set.
     *
     * @param requires what has to be met before it opens, beside what its module requires, all of it
     * @param due {@code null}: whenever one likes
     */
    public record Item(String lesson, String quiz, String assignment, List<Requirement> requires, Due due) {
        public Item {
            requires = Lists.copy(requires);
        }

        public PartKind kind() {
            return lesson != null ? PartKind.LESSON : quiz != null ? PartKind.QUIZ : PartKind.ASSIGNMENT;
        }

        public String key() {
            return switch (kind()) {
                case LESSON -> lesson;
                case QUIZ -> quiz;
                default -> assignment;
            };
        }
    }

    /**
     * A key that was published once and is never used again.
     *
     * @param kind as in {@link PartKind#keyPrefix}
     */
    public record RetiredKey(String kind, String key, String reason) {}
}
