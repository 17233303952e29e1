package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.deadline.DeadlineApi;
import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.enrolment.EnrolmentApi.ActiveEnrolment;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.progress.completion.Completions;
import org.alliances.mooc.progress.completion.Source;
import org.alliances.mooc.quiz.AttemptGraded;
import org.alliances.mooc.quiz.QuizApi;
import org.alliances.mooc.quiz.QuizApi.Standing;

/** Where a learner stands, in one course and in all. */
@ApplicationScoped
class OverviewService {
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final QuizApi quizzes;
    private final Completions completions;
    private final TraceRepository traces;
    private final DeadlineApi deadlines;

    OverviewService(PublishedCourses courses, EnrolmentApi enrolments, QuizApi quizzes,
            Completions completions, TraceRepository traces, DeadlineApi deadlines) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.quizzes = quizzes;
        this.completions = completions;
        this.traces = traces;
        this.deadlines = deadlines;
    }

    /** A passed quiz is a completed item: written in the transaction that graded it. */
    void onGraded(@Observes AttemptGraded graded) {
        if (graded.quizPassed()) {
            completions.earnUnlessRevoked(graded.learner(), graded.course(), graded.quiz().value(),
                    new Completions.Claim(graded.submittedAt(), graded.at(), Source.QUIZ, graded.revision()),
                    graded.passed());
        }
    }

    /** Four statements, whatever the size of the course and of what was done in it. */
    @Transactional
    MyCourseView course(LearnerId learner, CourseKey key, Instant now) {
        PublishedCourse course = courses.course(key);
        ActiveEnrolment place = enrolments.requireActivePlace(learner, key);
        Map<String, Standing> standings = quizzes.standings(learner, Map.of(key, place.accommodation())).get(key);
        return MyCourseView.of(new LearnersCourse(course, place.enrolment(), traces.of(learner, key), standings,
                deadlines.dueAt(List.of(place)).get(key), now),
                now);
    }

    /** Four statements, whatever the number of courses. */
    @Transactional
    List<MyHomeView.Enrolment> enrolments(LearnerId learner, Instant now) {
        List<ActiveEnrolment> places = enrolments.activePlaces(learner);
        if (places.isEmpty()) {
            return List.of();
        }
        Map<CourseKey, Accommodation> accommodations = new HashMap<>();
        places.forEach(place -> accommodations.put(place.enrolment().course(), place.accommodation()));
        Map<CourseKey, Map<String, Standing>> standings = quizzes.standings(learner, accommodations);
        Map<CourseKey, Map<String, Instant>> dueAt = deadlines.dueAt(places);
        Map<String, Traces> left = traces.of(learner);
        return places.stream().map(ActiveEnrolment::enrolment)
                .map(enrolment -> MyHomeView.Enrolment.of(new LearnersCourse(courses.course(enrolment.course()),
                        enrolment, left.getOrDefault(enrolment.course().value(), Traces.none()),
                        standings.get(enrolment.course()), dueAt.get(enrolment.course()), now)))
                .toList();
    }
}
