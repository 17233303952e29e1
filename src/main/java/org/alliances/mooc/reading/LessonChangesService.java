package org.alliances.mooc.reading;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.progress.ProgressApi;

/** What changed in a lesson since a learner has read it. */
@ApplicationScoped
class LessonChangesService {
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final ProgressApi progress;

    LessonChangesService(PublishedCourses courses, EnrolmentApi enrolments, ProgressApi progress) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.progress = progress;
    }

    /**
     * @param since {@code null}: the publication in which she completed it, or else in which she enrolled
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, lesson-not-found, not-enrolled,
     *         item-locked, revision-not-found
     */
    @Transactional
    LessonChangesView since(LearnerId learner, CourseKey course, LessonKey lesson, RevisionNumber since) {
        PublishedCourse now = courses.course(course);
        now.lesson(lesson);
        EnrolmentRecord enrolment = enrolments.requireActive(learner, course);
        progress.requireOpen(learner, course, lesson);
        Optional<RevisionNumber> completed = progress.completedIn(learner, course, lesson);
        RevisionNumber from = since != null ? since : completed.orElse(enrolment.revision());
        String basis = since != null ? "asked" : completed.isPresent() ? "completed" : "enrolled";
        PublishedCourse before = courses.course(course, from);
        boolean isNew = before.item(lesson.value()).filter(PublishedCourse.OutlineItem::isLesson).isEmpty();
        boolean debriefed = progress.hasDecided(learner, course, lesson);
        List<LessonChangesView.Change> changes = isNew
                ? List.of()
                : LessonDiff.between(LessonTexts.of(before.lesson(lesson), debriefed),
                        LessonTexts.of(now.lesson(lesson), debriefed));
        return new LessonChangesView(course.value(), lesson.value(), from.value(), now.revision().value(), basis, isNew,
                changes);
    }
}
