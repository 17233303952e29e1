package org.alliances.mooc.gradebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.course.Grading;
import org.alliances.mooc.quiz.QuizApi.CountedResult;
import org.alliances.mooc.quiz.QuizApi.Standing;

/**
 * One learner's results in a course, and the grade that they make.
 *
 * @param results by the key of each graded item, in the order of the grading
 * @param overrides what holds in the place of a result; items without any are left out
 */
record Grades(PublishedCourse course, Map<String, ItemResult> results, Map<String, GradeOverride> overrides,
        CourseGrade grade) {

    /** As far as the learner may know them. */
    static Grades shown(PublishedCourse course, Map<String, Standing> standings,
            Map<String, List<GradeOverride>> acts) {
        return of(course, quiz -> shown(standings.get(quiz)), acts);
    }

    /** All there are, for who accompanies the learner. */
    static Grades all(PublishedCourse course, Map<String, CountedResult> counted,
            Map<String, List<GradeOverride>> acts) {
        return of(course, quiz -> counted.containsKey(quiz)
                ? ItemResult.of(counted.get(quiz))
                : ItemResult.NOT_ATTEMPTED, acts);
    }

    private static ItemResult shown(Standing standing) {
        if (standing == null) {
            return ItemResult.NOT_ATTEMPTED;
        }
        return standing.counted().map(ItemResult::of).orElseGet(() -> standing.isScoreHidden()
                ? ItemResult.without(ItemStatus.HIDDEN)
                : ItemResult.NOT_ATTEMPTED);
    }

    private static Grades of(PublishedCourse course, Function<String, ItemResult> ofQuiz,
            Map<String, List<GradeOverride>> acts) {
        Grading grading = requireGrading(course);
        Map<String, GradeOverride> overrides = new HashMap<>();
        acts.forEach((item, done) -> {
            GradeOverride present = GradeOverride.present(done);
            if (present != null) {
                overrides.put(item, present);
            }
        });
        Map<String, ItemResult> results = new LinkedHashMap<>();
        grading.categories().stream().flatMap(category -> category.items().stream()).forEach(key -> {
            ItemResult own = course.item(key).filter(OutlineItem::isQuiz).isPresent()
                    ? ofQuiz.apply(key)
                    : ItemResult.without(ItemStatus.NOT_AVAILABLE_YET);
            results.put(key, overrides.containsKey(key) ? own.with(overrides.get(key).override()) : own);
        });
        return new Grades(course, results, overrides, CourseGrade.of(grading, results));
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-graded */
    static Grading requireGrading(PublishedCourse course) {
        Grading grading = course.document().grading();
        if (grading == null) {
            throw GradebookProblem.COURSE_NOT_GRADED.asException();
        }
        return grading;
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-graded, graded-item-not-found */
    static void requireItem(PublishedCourse course, String item) {
        if (requireGrading(course).categories().stream().noneMatch(category -> category.items().contains(item))) {
            throw GradebookProblem.GRADED_ITEM_NOT_FOUND.asException();
        }
    }

    Grading grading() {
        return requireGrading(course);
    }

    /** Of an item: that of its result, unless a better one counts in its place. */
    ItemStatus status(String item) {
        ItemResult result = results.get(item);
        return result.percent() != null && !grade.soFar().counted().contains(item)
                ? ItemStatus.DROPPED
                : result.status();
    }
}
