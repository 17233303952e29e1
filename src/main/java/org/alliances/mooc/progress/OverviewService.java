package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.CourseDocument;
import org.alliances.mooc.deadline.DeadlineApi;
import org.alliances.mooc.deadline.DeadlineApi.Place;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.quiz.AttemptGraded;
import org.alliances.mooc.quiz.QuizApi;
import org.alliances.mooc.quiz.QuizApi.Standing;

/** Where a learner stands, in one course and in all. */
@ApplicationScoped
class OverviewService {
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final QuizApi quizzes;
    private final CompletionRepository completions;
    private final DecisionRepository decisions;
    private final DeadlineApi deadlines;

    OverviewService(PublishedCourses courses, EnrolmentApi enrolments, QuizApi quizzes,
            CompletionRepository completions, DecisionRepository decisions, DeadlineApi deadlines) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.quizzes = quizzes;
        this.completions = completions;
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    /** A passed quiz is a completed item: written in the transaction that graded it. */
    void onGraded(@Observes AttemptGraded graded) {
        if (graded.quizPassed() && completions.findById(
                new Completion.Key(graded.learner(), graded.course(), graded.quiz().value())) == null) {
            completions.persistAndFlush(Completion.record(graded.learner(), graded.course(), graded.quiz().value(),
                    graded.at(), graded.at(), graded.revision()));
        }
    }

    @Transactional
    MyCourseView course(LearnerId learner, CourseKey key, Instant now) {
        PublishedCourse course = courses.course(key);
        EnrolmentRecord enrolment = enrolments.requireActive(learner, key);
        Map<String, Completion> completed = completions.of(learner, key);
        Map<String, Standing> standings = quizzes.standings(learner, key);
        CourseProgress progress = progress(learner, course, completed.keySet(), standings);
        Map<String, Instant> dueAt = deadlines
                .dueAt(List.of(new Place(enrolment, enrolments.accommodation(learner, key, enrolment.run()))))
                .get(key);
        Map<String, List<OutlineItem>> byModule = progress.byModule();
        List<MyCourseView.Module> modules = course.document().outline().stream()
                .map(CourseDocument.ModuleOutline::module)
                .map(module -> new MyCourseView.Module(module, course.moduleTitle(module),
                        byModule.getOrDefault(module, List.of()).stream()
                                .map(item -> view(course, enrolment, progress, item, completed, standings, dueAt))
                                .toList()))
                .toList();
        return new MyCourseView(key.value(), course.document().title(), enrolment.run().value(), now,
                course.revision().value(), progress.percent(), progress.counted(), progress.done(),
                progress.missing().stream().map(ItemRef::of).toList(), progress.resume().map(ItemRef::of).orElse(null),
                modules);
    }

    private static MyCourseView.Item view(PublishedCourse course, EnrolmentRecord enrolment, CourseProgress progress,
            OutlineItem item, Map<String, Completion> completed, Map<String, Standing> standings,
            Map<String, Instant> dueAt) {
        Completion completion = completed.get(item.key());
        Standing standing = item.isQuiz() ? standings.get(item.key()) : null;
        return new MyCourseView.Item(item.key(), item.kind(), item.title(), item.minutes(), item.points().toDecimal(),
                progress.state(item).wireName(), completion == null ? null : completion.completedAt(),
                completion == null && isNew(course, enrolment, item),
                standing == null
                        ? null
                        : standing.counted()
                                .map(best -> new MyCourseView.BestScore(best.attempt().orElse(null),
                                        best.points().toDecimal(),
                                        best.maximum().toDecimal(), best.percent(), best.passed()))
                                .orElse(null),
                standing == null ? null : standing.openAttempt().orElse(null), dueAt.get(item.key()));
    }

    private static boolean isNew(PublishedCourse course, EnrolmentRecord enrolment, OutlineItem item) {
        return course.since(item).compareTo(enrolment.revision()) > 0;
    }

    private CourseProgress progress(LearnerId learner, PublishedCourse course, Set<String> completed,
            Map<String, Standing> standings) {
        Set<String> started = new HashSet<>(standings.keySet());
        started.addAll(decisions.decidedLessons(learner, course.key()));
        return new CourseProgress(course.items(), completed, started);
    }

    @Transactional
    List<MyHomeView.Enrolment> enrolments(LearnerId learner, Instant now) {
        List<EnrolmentRecord> active = enrolments.active(learner);
        Map<CourseKey, Map<String, Instant>> dueAt = deadlines.dueAt(active.stream()
                .map(enrolment -> new Place(enrolment,
                        enrolments.accommodation(learner, enrolment.course(), enrolment.run())))
                .toList());
        return active.stream().map(enrolment -> {
            PublishedCourse course = courses.course(enrolment.course());
            Set<String> completed = completions.of(learner, enrolment.course()).keySet();
            CourseProgress progress = new CourseProgress(course.items(), completed, Set.of());
            return new MyHomeView.Enrolment(enrolment.course().value(), course.document().title(),
                    enrolment.run().value(), enrolment.enrolledAt(), course.revision().value(), progress.percent(),
                    progress.counted(), progress.done(), progress.resume().map(ItemRef::of).orElse(null),
                    nextDeadline(progress, dueAt.get(enrolment.course()), now),
                    progress.missing().stream().filter(item -> isNew(course, enrolment, item)).map(ItemRef::of)
                            .toList());
        }).toList();
    }

    /** Of what is not completed, and not over. */
    private static Instant nextDeadline(CourseProgress progress, Map<String, Instant> dueAt, Instant now) {
        return progress.missing().stream().map(item -> dueAt.get(item.key()))
                .filter(due -> due != null && !now.isAfter(due)).min(Instant::compareTo).orElse(null);
    }
}
