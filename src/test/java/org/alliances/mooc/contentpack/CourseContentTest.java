package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.alliances.mooc.course.AssignmentDocument;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.LessonDocument;
import org.alliances.mooc.course.QuizDocument;
import org.junit.jupiter.api.Test;

/** The courses of this repository are without error. */
class CourseContentTest {
    private static final Path DIRECTORY = Path.of("course-content");

    @Test
    void theCheckerIsSilent() {
        assertThat(ContentPackLoader.read(DIRECTORY).findings().stream().map(finding -> finding.in(Locale.FRENCH)))
                .isEmpty();
    }

    @Test
    void hasTheSizeOfItsSyllabus() {
        CoursePackage course = ContentPackLoader.load(DIRECTORY).courses().stream().map(PackedCourse::course)
                .filter(packed -> packed.key().equals("alliances-qui-changent-les-territoires")).findFirst()
                .orElseThrow();
        int minutes = course.lessons().values().stream().mapToInt(LessonDocument::minutes).sum()
                + course.quizzes().values().stream().mapToInt(QuizDocument::minutes).sum()
                + course.assignments().values().stream().mapToInt(AssignmentDocument::minutes).sum();

        assertThat(course.modules()).hasSize(6);
        assertThat(course.lessons()).hasSize(27);
        assertThat(course.questions()).hasSize(78);
        assertThat(course.terms()).hasSize(44);
        assertThat(course.assets()).hasSize(12);
        // The syllabus has 925: 760 in the modules, 120 for the assignment, 45 for the exam.
        assertThat(minutes).isBetween(925 * 95 / 100, 925 * 105 / 100);
    }

    @Test
    void holdsTheCourse() {
        assertThat(ContentPackLoader.load(DIRECTORY).courses()).extracting(packed -> packed.course().key())
                .contains("alliances-qui-changent-les-territoires");
    }
}
