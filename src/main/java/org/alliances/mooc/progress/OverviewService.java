package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.alliances.mooc.quiz.notice.Notices;

/** Where a learner stands, in one course and in all. */
@ApplicationScoped
class OverviewService implements ScreensApi {
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final QuizApi quizzes;
    private final Completions completions;
    private final TraceRepository traces;
    private final DeadlineApi deadlines;
    private final Notices notices;

    OverviewService(PublishedCourses courses, EnrolmentApi enrolments, QuizApi quizzes,
            Completions completions, TraceRepository traces, DeadlineApi deadlines, Notices notices) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.quizzes = quizzes;
        this.completions = completions;
        this.traces = traces;
        this.deadlines = deadlines;
        this.notices = notices;
    }

    /** A passed quiz is a completed item: written in the transaction that graded it. */
    void onGraded(@Observes AttemptGraded graded) {
        if (graded.quizPassed()) {
            Completions.Claim claim = new Completions.Claim(graded.submittedAt(), graded.at(), Source.QUIZ,
                    graded.revision());
            completions.earnUnlessRevoked(graded.learner(), graded.course(), graded.quiz().value(), claim,
                    graded.passed());
            if (graded.offline() && graded.passed()) {
                completions.moveForward(graded.learner(), graded.course(), graded.quiz().value(), claim);
            }
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

    /** Five statements, whatever the number of courses. */
    @Override
    @Transactional
    public Screens of(LearnerId learner, MyHomeView.Profile profile, Instant now) {
        Map<CourseKey, PublishedCourse> here = courses.all().stream()
                .collect(Collectors.toMap(PublishedCourse::key, course -> course));
        List<ActiveEnrolment> followed = enrolments.activePlaces(learner);
        // Another replica may have published a course, and enrolled her in it, which this one does not know yet.
        List<ActiveEnrolment> places = followed.stream()
                .filter(place -> here.containsKey(place.enrolment().course())).toList();
        Map<CourseKey, LearnersCourse> mine = places.isEmpty() ? Map.of() : courses(learner, places, here, now);
        Map<CourseKey, Screen> screens = new LinkedHashMap<>();
        places.forEach(place -> {
            LearnersCourse course = mine.get(place.enrolment().course());
            screens.put(place.enrolment().course(), new Screen(MyCourseView.of(course, now), place.accommodation(),
                    Set.copyOf(course.traces().decided()), Set.copyOf(course.locks().keySet())));
        });
        return new Screens(
                new MyHomeView(now, profile, mine.values().stream().map(MyHomeView.Enrolment::of).toList(),
                        notices.unseen(learner), List.of()),
                screens, followed.stream().map(place -> place.enrolment().course())
                        .filter(course -> !here.containsKey(course)).collect(Collectors.toSet()));
    }

    private Map<CourseKey, LearnersCourse> courses(LearnerId learner, List<ActiveEnrolment> places,
            Map<CourseKey, PublishedCourse> here, Instant now) {
        Map<CourseKey, Accommodation> accommodations = new HashMap<>();
        places.forEach(place -> accommodations.put(place.enrolment().course(), place.accommodation()));
        Map<CourseKey, Map<String, Standing>> standings = quizzes.standings(learner, accommodations);
        Map<CourseKey, Map<String, Instant>> dueAt = deadlines.dueAt(places);
        Map<String, Traces> left = traces.of(learner);
        Map<CourseKey, LearnersCourse> mine = new LinkedHashMap<>();
        places.stream().map(ActiveEnrolment::enrolment)
                .forEach(enrolment -> mine.put(enrolment.course(), new LearnersCourse(here.get(enrolment.course()),
                        enrolment, left.getOrDefault(enrolment.course().value(), Traces.none()),
                        standings.get(enrolment.course()), dueAt.get(enrolment.course()), now)));
        return mine;
    }
}
