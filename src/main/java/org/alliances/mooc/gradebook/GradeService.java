package org.alliances.mooc.gradebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.enrolment.EnrolmentApi.ActiveEnrolment;
import org.alliances.mooc.enrolment.EnrolmentProblem;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.quiz.QuizApi;
import org.alliances.mooc.quiz.QuizApi.CountedResult;
import org.alliances.mooc.quiz.QuizApi.Standing;

/** Reads grades: a learner's own, a learner's for who accompanies her, those of a class. */
@ApplicationScoped
class GradeService {
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final QuizApi quizzes;
    private final GradeOverrideRepository overrides;

    GradeService(PublishedCourses courses, EnrolmentApi enrolments, QuizApi quizzes,
            GradeOverrideRepository overrides) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.quizzes = quizzes;
        this.overrides = overrides;
    }

    /**
     * As far as she may know them. Three statements.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, not-enrolled, course-not-graded
     */
    @Transactional
    GradesView mine(LearnerId learner, CourseKey key) {
        PublishedCourse course = courses.course(key);
        ActiveEnrolment place = enrolments.requireActivePlace(learner, key);
        Grades.requireGrading(course);
        Map<String, Standing> standings = quizzes.standings(learner, Map.of(key, place.accommodation())).get(key);
        return GradesView.of(Grades.shown(course, standings, overrides.of(learner, key)));
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, learner-not-found, course-not-graded */
    @Transactional
    LearnerGradesView ofLearner(LearnerId learner, CourseKey key) {
        PublishedCourse course = courses.course(key);
        RunKey run = requireEnrolled(learner, key).enrolment().run();
        Map<String, CountedResult> counted = quizzes.results(key, Set.of(learner)).getOrDefault(learner, Map.of());
        Map<String, List<GradeOverride>> acts = overrides.of(learner, key);
        return new LearnerGradesView(learner.value(), run.value(), GradesView.of(Grades.all(course, counted, acts)),
                acts.values().stream().flatMap(done -> done.reversed().stream()).map(GradeOverrideView.Act::of)
                        .toList());
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found, course-not-graded */
    PublishedCourse requireClass(CourseKey key, RunKey run) {
        PublishedCourse course = courses.course(key);
        enrolments.requireRun(key, run);
        Grades.requireGrading(course);
        return course;
    }

    /**
     * Some of a class, in the order of their ids. Three statements and a transaction of their own, so that a long class is
     * neither held in memory nor read under one long lock.
     *
     * @param course whose rules are applied: the same from the first row to the last
     * @param after the last of the batch before; {@code null}: from the beginning
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<GradebookRowView> batch(PublishedCourse course, RunKey run, LearnerId after, int most) {
        List<LearnerId> learners = enrolments.placesIn(course.key(), run, after, most).stream()
                .map(place -> place.enrolment().learner()).toList();
        Set<LearnerId> some = learners.stream().collect(Collectors.toSet());
        var counted = quizzes.results(course.key(), some);
        var acts = overrides.of(some, course.key());
        return learners.stream().map(learner -> GradebookRowView.of(learner, Grades.all(course,
                counted.getOrDefault(learner, Map.of()), acts.getOrDefault(learner.value(), Map.of())))).toList();
    }

    /** @throws org.alliances.mooc.kernel.ProblemException learner-not-found (404) */
    ActiveEnrolment requireEnrolled(LearnerId learner, CourseKey course) {
        return enrolments.activePlaces(learner).stream().filter(place -> place.enrolment().course().equals(course))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> EnrolmentProblem.LEARNER_NOT_FOUND.with("Cette personne ne suit pas ce cours.",
                        "This learner does not follow the course."));
    }
}
