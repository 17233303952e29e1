package org.alliances.mooc.quiz;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.persistence.Ids;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.PaperDrawer;
import org.alliances.mooc.quiz.paper.PaperPrint;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.Limits;
import org.alliances.mooc.quiz.policy.StartPolicy;
import org.alliances.mooc.quiz.policy.Timing;

/** Starts an attempt, once, or resumes the one that is open. Joins the caller's transaction. */
@ApplicationScoped
class AttemptStarter {
    /** Each lost race means that somebody else's start went through, so two rounds do nearly always. */
    private static final int ROUNDS = 5;
    private static final String SHUFFLER = "L64X128MixRandom";

    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final AttemptRepository attempts;
    private final AttemptGrader grader;
    private final StartGate gate;
    private final QuizJson json;
    private final QuizConfig config;
    /** Not the attempt's id, which a client may choose: who knows the seed knows the order in which authors write. */
    private final SecureRandom seeds = new SecureRandom();

    AttemptStarter(PublishedCourses courses, EnrolmentApi enrolments, AttemptRepository attempts, AttemptGrader grader,
            StartGate gate, QuizJson json, QuizConfig config) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.grader = grader;
        this.gate = gate;
        this.json = json;
        this.config = config;
    }

    /** An attempt, and whether it is new. */
    record Started(Attempt attempt, boolean isNew) {}

    /**
     * @param id what the attempt is to be called; {@code null}: whatever comes
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, quiz-not-found, not-enrolled,
     *             attempt-id-taken, whatever keeps the quiz shut, and whatever the start policies refuse
     */
    Started startOrResume(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, Instant at) {
        PublishedCourse published = courses.course(course);
        QuizDocument rules = published.quiz(quiz);
        EnrolmentRecord enrolment = enrolments.requireActive(learner, course);
        Accommodation granted = enrolments.accommodation(learner, course, enrolment.run());
        Limits own = Limits.base(rules).with(granted);
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Attempt> named = id == null ? Optional.empty() : attempts.of(learner, id);
            if (named.isPresent()) {
                return new Started(named.filter(attempt -> attempt.isFor(course, quiz))
                        .orElseThrow(QuizProblem.ATTEMPT_ID_TAKEN::asException), false);
            }
            List<AttemptRow> made = attempts.at(learner, course, quiz);
            Optional<Attempt> open = made.stream().filter(AttemptRow::isOpen).findFirst()
                    .flatMap(row -> attempts.of(learner, row.id()));
            if (open.isPresent() && !closedByTime(open.get(), at)) {
                return new Started(open.get(), false);
            }
            if (open.isPresent()) {
                made = attempts.at(learner, course, quiz);
            }
            if (made.isEmpty()) {
                gate.refusal(learner, course, quiz, granted, at).ifPresent(refusal -> {
                    throw refusal;
                });
            }
            StartPolicy.firstRefusal(new StartPolicy.Situation(rules, own, made, at)).ifPresent(refusal -> {
                throw refusal;
            });
            Attempt attempt = attempt(learner, published, rules, id == null ? Ids.next() : id, made.size() + 1, own,
                    at);
            if (attempts.insertUnlessTaken(attempt)) {
                return new Started(attempt, true);
            }
        }
        throw new IllegalStateException("the start of an attempt lost " + ROUNDS + " races");
    }

    /** An attempt whose time is over is closed before anybody goes on with it. */
    private boolean closedByTime(Attempt attempt, Instant now) {
        Paper paper = json.paper(attempt.paper());
        if (Timing.of(attempt.dueAt(), paper.rules()).at(now) != Timing.Phase.OVER) {
            return false;
        }
        attempts.lockAgain(attempt);
        grader.closeIfOver(attempt, paper, now);
        return attempt.isClosed();
    }

    private Attempt attempt(LearnerId learner, PublishedCourse published, QuizDocument quiz, UUID id, int number,
            Limits own, Instant at) {
        QuizKey key = new QuizKey(quiz.key());
        Paper paper = PaperDrawer.draw(quiz, published.questions(key), published.revision(), config.grace(),
                RandomGeneratorFactory.of(SHUFFLER).create(seeds.nextLong()));
        String hash = PaperPrint.of(paper, question -> published.question(new QuestionKey(question))).hash().value();
        return Attempt.start(new Attempt.Beginning(learner, id, published.key(), key, number, published.revision(),
                json.write(paper), hash, paper.rules().feedback().score(), at),
                Timing.of(own.dueAt(at), paper.rules()));
    }
}
