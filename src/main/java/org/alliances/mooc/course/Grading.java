package org.alliances.mooc.course;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the grade of a course is made. */
public record Grading(List<Category> categories) {
    public Grading {
        categories = Lists.copy(categories);
    }

    /**
     * Items that count together.
     *
     * @param weight percent of the grade; those of all categories are 100 together
     * @param items keys of quizzes and assignments, each worth the same
     * @param dropLowest how many of the lowest results do not count
     * @param rule {@code null}: the mean
     */
    public record Category(String key, String title, BigDecimal weight, List<String> items, Integer dropLowest,
            Rule rule) {
        public Category {
            items = Lists.copy(items);
            dropLowest = dropLowest == null ? 0 : dropLowest;
            rule = rule == null ? Rule.MEAN : rule;
        }
    }

    /** What becomes of several results. */
    public enum Rule {
        @JsonProperty("mean")
        MEAN,
        @JsonProperty("best")
        BEST
    }
}
