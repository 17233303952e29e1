package org.alliances.mooc.progress;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.progress.offline.LearnersAccess;
import org.alliances.mooc.quiz.QuizApi;

/** Looks at all items of a course as {@link ItemGate} looks at one: with two statements, three where anything is required. */
@ApplicationScoped
class CourseAccess implements LearnersAccess {
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final QuizApi quizzes;
    private final TraceRepository traces;
    private final Clock clock;

    CourseAccess(PublishedCourses courses, EnrolmentApi enrolments, QuizApi quizzes, TraceRepository traces,
            Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.quizzes = quizzes;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Access of(LearnerId learner, CourseKey key) {
        PublishedCourse course = courses.course(key);
        Accommodation accommodation = enrolments.requireActivePlace(learner, key).accommodation();
        Traces left = traces.of(learner, key);
        List<String> conditional = course.items().stream().map(OutlineItem::key)
                .filter(item -> !course.requirements(item).isEmpty()).toList();
        if (conditional.isEmpty()) {
            return new Access(Set.of(), Set.copyOf(left.decided()));
        }
        Standpoint here = new Standpoint(course, left,
                quizzes.standings(learner, Map.of(key, accommodation)).get(key), clock.instant());
        return new Access(conditional.stream().filter(item -> !here.isAt(item) && !here.unmet(item).isEmpty())
                .collect(Collectors.toUnmodifiableSet()), Set.copyOf(left.decided()));
    }
}
