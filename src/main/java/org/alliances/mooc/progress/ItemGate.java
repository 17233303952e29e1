package org.alliances.mooc.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.progress.lock.LessonGate;
import org.alliances.mooc.progress.lock.Unmet;
import org.alliances.mooc.quiz.QuizApi;
import org.alliances.mooc.quiz.StartGate;

/** Holds what is locked, for lessons, assignments and quizzes. Asks the database only about items that require something. */
@ApplicationScoped
class ItemGate implements LessonGate, StartGate {
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final QuizApi quizzes;
    private final TraceRepository traces;
    private final Clock clock;

    ItemGate(PublishedCourses courses, EnrolmentApi enrolments, QuizApi quizzes, TraceRepository traces, Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.quizzes = quizzes;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public void enter(LearnerId learner, CourseKey course, String item) {
        pass(learner, course, item);
    }

    /** As {@link #enter}; gives what was read of what she has left in the course, if it had to be read. */
    Optional<Traces> pass(LearnerId learner, CourseKey course, String item) {
        PublishedCourse published = courses.course(course);
        if (published.requirements(item).isEmpty()) {
            enrolments.requireActive(learner, course);
            return Optional.empty();
        }
        Accommodation accommodation = enrolments.requireActivePlace(learner, course).accommodation();
        Standpoint here = standpoint(learner, published, accommodation, clock.instant());
        refusal(here, item).ifPresent(refusal -> {
            throw refusal;
        });
        return Optional.of(here.traces());
    }

    @Override
    public void enterOffline(LearnerId learner, PublishedCourse seen, String item, Instant at) {
        if (seen.requirements(item).isEmpty()) {
            enrolments.requireActive(learner, seen.key());
            return;
        }
        Accommodation accommodation = enrolments.requireActivePlace(learner, seen.key()).accommodation();
        refusal(standpointSoFar(learner, seen, accommodation, at), item).ifPresent(refusal -> {
            throw refusal;
        });
    }

    @Override
    public Optional<ProblemException> refusal(LearnerId learner, CourseKey course, QuizKey quiz,
            Accommodation accommodation, Instant at) {
        PublishedCourse published = courses.course(course);
        return published.requirements(quiz.value()).isEmpty()
                ? Optional.empty()
                : refusal(standpoint(learner, published, accommodation, at), quiz.value());
    }

    @Override
    public Optional<ProblemException> offlineRefusal(LearnerId learner, CourseKey course, QuizKey quiz,
            Accommodation accommodation, Instant at) {
        PublishedCourse published = courses.course(course);
        return published.requirements(quiz.value()).isEmpty()
                ? Optional.empty()
                : refusal(standpointSoFar(learner, published, accommodation, at), quiz.value());
    }

    /** As {@link #standpoint}; nothing is graded for it. */
    private Standpoint standpointSoFar(LearnerId learner, PublishedCourse course, Accommodation accommodation,
            Instant at) {
        return new Standpoint(course, traces.of(learner, course.key()),
                quizzes.standingsSoFar(learner, Map.of(course.key(), accommodation)).get(course.key()), at);
    }

    private Standpoint standpoint(LearnerId learner, PublishedCourse course, Accommodation accommodation, Instant at) {
        return new Standpoint(course, traces.of(learner, course.key()),
                quizzes.standings(learner, Map.of(course.key(), accommodation)).get(course.key()), at);
    }

    private static Optional<ProblemException> refusal(Standpoint here, String item) {
        List<Unmet> unmet = here.unmet(item);
        return unmet.isEmpty() || here.isAt(item)
                ? Optional.empty()
                : Optional.of(ProgressProblem.ITEM_LOCKED
                        .with(String.join(" ", unmet.stream().map(Unmet::french).toList()),
                                String.join(" ", unmet.stream().map(Unmet::english).toList()))
                        .withMember("item", item).withMember("unmet", unmet));
    }
}
