package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.ClosedBy;
import org.alliances.mooc.quiz.policy.ReleasePolicy;
import org.alliances.mooc.quiz.policy.Timing;

/** What a learner does with her attempts. */
@ApplicationScoped
class AttemptService {
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final AttemptStarter starter;
    private final AttemptRepository attempts;
    private final QuestionResponseRepository responses;
    private final AttemptViews views;
    private final QuizStandings standings;
    private final ResponseSaver saver;
    private final AttemptGrader grader;
    private final Settlement settlement;
    private final QuizJson json;

    AttemptService(PublishedCourses courses, EnrolmentApi enrolments, AttemptStarter starter,
            AttemptRepository attempts, QuestionResponseRepository responses, AttemptViews views,
            QuizStandings standings, ResponseSaver saver,
            AttemptGrader grader, Settlement settlement, QuizJson json) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.starter = starter;
        this.attempts = attempts;
        this.responses = responses;
        this.views = views;
        this.standings = standings;
        this.saver = saver;
        this.grader = grader;
        this.settlement = settlement;
        this.json = json;
    }

    /** An attempt as its learner sees it, and whether it is new. */
    record Started(AttemptView attempt, boolean isNew) {}

    /** As {@link QuizApi#start}, for the learner to see. */
    @Transactional
    Started start(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, Instant at) {
        AttemptStarter.Started started = starter.startOrResume(learner, course, quiz, id, at);
        AttemptView view = started.isNew() ? views.fresh(started.attempt(), at) : views.view(started.attempt(), at);
        return new Started(view, started.isNew());
    }

    /** @throws org.alliances.mooc.kernel.ProblemException attempt-not-found */
    @Transactional
    AttemptView attempt(LearnerId learner, UUID id, Instant now) {
        Attempt attempt = attempts.of(learner, id).orElseThrow(QuizProblem.ATTEMPT_NOT_FOUND::asException);
        settlement.settle(attempt, now);
        return views.view(attempt, now);
    }

    /**
     * The learner's attempts at the quiz, the newest first. Those at a quiz that has left the course stay readable.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, quiz-not-found
     */
    @Transactional
    List<AttemptSummary> attempts(LearnerId learner, CourseKey course, QuizKey quiz, Instant now) {
        PublishedCourse published = courses.course(course);
        List<AttemptRow> made = settlement.settled(learner, attempts.at(learner, course, quiz), now,
                () -> attempts.at(learner, course, quiz));
        if (made.isEmpty()) {
            published.quiz(quiz);
        }
        return AttemptSummary
                .of(standings.of(course, quiz, made, enrolments.activeAccommodation(learner, course), now));
    }

    /**
     * Saves a response that arrives now.
     *
     * @param sequence the client's number; {@code null}: behind whatever is there
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found, question-not-in-attempt, invalid-response
     */
    @Transactional
    SaveOutcome save(LearnerId learner, UUID id, QuestionKey question, Response response, Long sequence, Instant now) {
        Attempt attempt = lock(learner, id);
        Paper paper = json.paper(attempt.paper());
        grader.settle(attempt, paper);
        SaveOutcome outcome = saver.save(attempt, paper,
                ResponseSaver.Incoming.live(question, response, sequence, now), now);
        grader.closeIfOver(attempt, paper, now);
        return outcome;
    }

    /**
     * Tells what the saved response to one question is worth, and makes it final.
     *
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found, question-not-in-attempt, check-not-offered,
     *             nothing-to-check, attempt-closed, time-is-up
     */
    @Transactional
    QuestionResultView check(LearnerId learner, UUID id, QuestionKey question, Instant now) {
        Attempt attempt = lock(learner, id);
        Paper paper = json.paper(attempt.paper());
        grader.settle(attempt, paper);
        Paper.Asked asked = paper.question(question).orElseThrow(QuizProblem.QUESTION_NOT_IN_ATTEMPT::asException);
        if (!ReleasePolicy.offersChecks(paper.rules().feedback())) {
            throw QuizProblem.CHECK_NOT_OFFERED.asException();
        }
        QuestionResponse saved = responses
                .findById(new QuestionResponse.Key(learner, id, question.value()));
        boolean checkedBefore = saved != null && saved.isChecked();
        if (!checkedBefore && attempt.isClosed()) {
            throw (attempt.closedBy() == ClosedBy.TIME ? QuizProblem.TIME_IS_UP : QuizProblem.ATTEMPT_CLOSED)
                    .asException();
        }
        if (!checkedBefore && Timing.of(attempt.dueAt(), paper.rules()).at(now) == Timing.Phase.OVER) {
            throw QuizProblem.TIME_IS_UP.asException();
        }
        Response given = saved == null ? null : json.response(saved.response());
        if (given == null || given.answersNothing()) {
            throw QuizProblem.NOTHING_TO_CHECK.asException();
        }
        saved.check(now);
        return QuestionResultView.of(
                grader.grade(attempt, paper, asked, given),
                ReleasePolicy.shownAtCheck(paper.rules().feedback()), null);
    }

    /**
     * As {@link QuizApi#submit}, for the learner to see, with responses that are saved first. Where the attempt was
     * closed before, those that differ are kept as refused.
     *
     * @param sequences of these responses, by question
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found, invalid-response
     */
    @Transactional
    AttemptResultView submission(LearnerId learner, UUID id, Map<String, Response> last, Map<String, Long> sequences,
            Instant at) {
        Attempt attempt = lock(learner, id);
        Paper paper = json.paper(attempt.paper());
        grader.settle(attempt, paper);
        if (!last.isEmpty()) {
            saver.saveAll(attempt, paper, last, sequences, at);
        }
        grader.submit(attempt, paper, at);
        return views.result(attempt, at);
    }

    private Attempt lock(LearnerId learner, UUID id) {
        return attempts.lock(learner, id).orElseThrow(QuizProblem.ATTEMPT_NOT_FOUND::asException);
    }
}
