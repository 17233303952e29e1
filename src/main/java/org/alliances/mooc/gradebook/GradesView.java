package org.alliances.mooc.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.course.Grading.Category;
import org.alliances.mooc.gradebook.CourseGrade.Share;
import org.alliances.mooc.gradebook.CourseGrade.Sum;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grade of a course and all that makes it. */
@Schema(name = "Grades")
record GradesView(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(description = "The publication whose rules were applied.") int revision,
        @Schema(description = "From what has a result.") Total soFar,
        @Schema(description = "As it would be if nothing more were handed in: what was not attempted is worth zero.") Total ifNothingMore,
        List<CategoryView> categories) {

    @Schema(name = "GradeTotal")
    record Total(
            @Schema(nullable = true,
                    description = "Rounded half up, once, to two places; the sum of the contributions. null: nothing counts yet.") BigDecimal percent,
            String french, String english) {
        static Total of(Sum sum, Bilingual sentence) {
            return new Total(decimal(sum.percent()), sentence.french(), sentence.english());
        }
    }

    @Schema(name = "GradeCategory")
    record CategoryView(String key, String title, @Schema(description = "Percent of the grade.") BigDecimal weight,
            @Schema(enumeration = {"mean", "best"}) String rule,
            @Schema(description = "How many of the lowest results do not count; one always does.") int dropLowest,
            ShareView soFar, ShareView ifNothingMore, List<ItemView> items){}

    @Schema(name = "GradeShare")
    record ShareView(
            @Schema(nullable = true, description = "Of the items that count; null: none does.") BigDecimal percent,
            @Schema(description = "Scaled, so that those of all categories that count are 100.") BigDecimal weight,
            @Schema(description = "What the category adds to the percent of the course.") BigDecimal contribution) {
        static ShareView of(Share share) {
            return new ShareView(decimal(share.percent()), decimal(share.weight()), decimal(share.contribution()));
        }
    }

    @Schema(name = "GradedItem")
    record ItemView(String item, @Schema(enumeration = {"quiz", "assignment"}) String kind, String title,
            @Schema(enumeration = {"graded", "not-attempted", "awaiting-marks", "hidden", "not-available-yet",
                    "dropped", "overridden", "excused"}) String status,
            @Schema(nullable = true, description = "null: there is no result that counts.") BigDecimal percent,
            boolean countsSoFar, boolean countsIfNothingMore,
            @Schema(nullable = true,
                    description = "What the teaching team put in the place of the result.") OverrideNote override,
            @Schema(description = "How the item is treated.") String french, String english){}

    @Schema(name = "GradeOverrideNote")
    record OverrideNote(@Schema(nullable = true) BigDecimal percent, boolean excused, String reason, Instant at) {
        static OverrideNote of(GradeOverride override) {
            return override == null
                    ? null
                    : new OverrideNote(decimal(override.percent()), override.override().excused(), override.reason(),
                            override.doneAt());
        }
    }

    static GradesView of(Grades grades) {
        CourseGrade grade = grades.grade();
        return new GradesView(grades.course().key().value(), grades.course().revision().value(),
                Total.of(grade.soFar(), GradeSentences.soFar(grades.grading(), grade.soFar())),
                Total.of(grade.ifNothingMore(),
                        GradeSentences.ifNothingMore(grades.grading(), grade.ifNothingMore())),
                grades.grading().categories().stream().map(category -> category(category, grades)).toList());
    }

    private static CategoryView category(Category category, Grades grades) {
        CourseGrade grade = grades.grade();
        return new CategoryView(category.key(), category.title(), decimal(category.weight()),
                category.rule().name().toLowerCase(Locale.ROOT), category.dropLowest(),
                ShareView.of(grade.soFar().shares().get(category.key())),
                ShareView.of(grade.ifNothingMore().shares().get(category.key())),
                category.items().stream().map(item -> item(item, grades)).toList());
    }

    private static ItemView item(String key, Grades grades) {
        OutlineItem item = grades.course().item(key).orElseThrow();
        ItemStatus status = grades.status(key);
        boolean countsAtEnd = grades.grade().ifNothingMore().counted().contains(key);
        Bilingual sentence = GradeSentences.item(status, countsAtEnd);
        return new ItemView(key, item.kind(), item.title(), status.wireName(),
                percent(grades.results().get(key)), grades.grade().soFar().counted().contains(key), countsAtEnd,
                OverrideNote.of(grades.overrides().get(key)), sentence.french(), sentence.english());
    }

    static BigDecimal percent(ItemResult result) {
        return result.percent() == null ? null : decimal(result.percent().rounded());
    }

    static BigDecimal decimal(BigDecimal value) {
        return value == null ? null : new Points(value).toDecimal();
    }
}
