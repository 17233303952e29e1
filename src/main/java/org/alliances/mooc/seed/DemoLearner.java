package org.alliances.mooc.seed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.progress.ProgressApi;
import org.alliances.mooc.quiz.QuizApi;
import org.alliances.mooc.quiz.QuizApi.AskedQuestion;
import org.alliances.mooc.quiz.QuizApi.AttemptRecord;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Lets one learner of the cohort do what her timeline says, all or nothing. */
@ApplicationScoped
class DemoLearner {
    private static final Duration THINKING = Duration.ofSeconds(40);
    /** Who does not know leaves a question open every so often. */
    private static final int LEFT_OPEN_EVERY = 3;

    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final ProgressApi progress;
    private final QuizApi quizzes;
    private final Clock clock;

    DemoLearner(PublishedCourses courses, EnrolmentApi enrolments, ProgressApi progress, QuizApi quizzes,
            Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.progress = progress;
        this.quizzes = quizzes;
        this.clock = clock;
    }

    /**
     * Whether it was done. Not where she has enrolled before: then she was loaded already, or somebody has played with
     * the account since, and what is there is hers.
     */
    boolean live(LearnerId learner, CourseKey course, RunKey run, List<Deed> deeds) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (enrolments.hasEnrolled(learner, course, run)) {
                return false;
            }
            deeds.forEach(deed -> carryOut(learner, course, run, deed));
            return true;
        });
    }

    private void carryOut(LearnerId learner, CourseKey course, RunKey run, Deed deed) {
        switch (deed) {
            case Deed.Enrol enrol -> enrolments.enrol(learner, course, run, enrol.at());
            case Deed.Decide decide ->
                progress.decide(learner, course, decide.lesson(), decide.option(), decide.reason(), decide.at());
            case Deed.Complete done -> progress.complete(learner, course, done.lesson(), done.at(), done.at());
            case Deed.TakeQuiz quiz -> take(learner, course, quiz);
            case Deed.Leave leave -> enrolments.leave(learner, course, run, leave.at());
        }
    }

    private void take(LearnerId learner, CourseKey course, Deed.TakeQuiz deed) {
        AttemptRecord attempt = quizzes.start(learner, course, deed.quiz(), deed.id(), deed.at());
        PublishedCourse published = courses.course(course);
        List<AskedQuestion> paper = quizzes.paper(learner, deed.id());
        List<String> inFileOrder = inFileOrder(published, deed.quiz(), paper);
        Instant now = deed.at();
        for (AskedQuestion asked : paper) {
            now = now.plus(THINKING);
            Instant answeredAt = now;
            answer(published.question(asked.question()), asked, inFileOrder, deed.right()).ifPresent(
                    response -> quizzes.saveResponse(learner, deed.id(), asked.question(), response, answeredAt));
        }
        if (deed.submitted()) {
            quizzes.submit(learner, deed.id(), now.plus(THINKING));
        } else if (attempt.dueAt().isPresent()) {
            // Her time ran out weeks ago: what the platform would have done then.
            quizzes.submit(learner, deed.id(), clock.instant());
        }
    }

    /** What the paper asks. A draw leaves questions out, and whoever knows twenty knows twenty of those that came. */
    private static List<String> inFileOrder(PublishedCourse course, QuizKey quiz, List<AskedQuestion> paper) {
        Set<String> asked = paper.stream().map(question -> question.question().value()).collect(Collectors.toSet());
        return course.questions(quiz).stream().map(Question::key).filter(asked::contains).toList();
    }

    /** The order of the file decides and not that of the paper, which is arranged anew for each attempt. */
    private static Optional<Response> answer(Question question, AskedQuestion asked, List<String> inFileOrder,
            int right) {
        int place = inFileOrder.indexOf(question.key());
        if (place < right) {
            return Answers.right(question, asked.arrangement());
        }
        return (place - right) % LEFT_OPEN_EVERY == LEFT_OPEN_EVERY - 1
                ? Optional.empty()
                : Answers.wrong(question, asked.arrangement());
    }
}
