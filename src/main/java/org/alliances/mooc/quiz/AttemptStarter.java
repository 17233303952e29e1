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
import org.alliances.mooc.kernel.RevisionNumber;
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
class AttemptStarter implements PaperDesk {
    /** Each lost race means that somebody else's start went through, so two rounds do nearly always. */
    private static final int ROUNDS = 5;
    private static final String SHUFFLER = "L64X128MixRandom";

    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final AttemptRepository attempts;
    private final Settlement settlement;
    private final SealedPapers sealed;
    private final StartGate gate;
    private final QuizJson json;
    private final QuizConfig config;
    /** Not the attempt's id, which a client may choose: who knows the seed knows the order in which authors write. */
    private final SecureRandom seeds = new SecureRandom();

    AttemptStarter(PublishedCourses courses, EnrolmentApi enrolments, AttemptRepository attempts,
            Settlement settlement, SealedPapers sealed, StartGate gate, QuizJson json, QuizConfig config) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.settlement = settlement;
        this.sealed = sealed;
        this.gate = gate;
        this.json = json;
        this.config = config;
    }

    /** An attempt, and whether it is new. */
    record Started(Attempt attempt, boolean isNew) {}

    /**
     * @param id what the attempt is to be called; {@code null}: whatever comes. Where the learner has fetched a package for
     *            the attempt, it takes its paper and its id.
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
            Optional<Attempt> open = open(learner, made);
            open.ifPresent(attempt -> settlement.settle(attempt, at));
            if (open.isPresent() && !open.get().isClosed()) {
                return new Started(open.get(), false);
            }
            if (open.isPresent()) {
                made = attempts.at(learner, course, quiz);
            }
            requireStart(learner, course, rules, made, own, granted, at);
            Attempt attempt = next(learner, published, rules, id, made.size() + 1, own, at);
            if (attempts.insertUnlessTaken(attempt)) {
                return new Started(attempt, true);
            }
        }
        throw new IllegalStateException("the start of an attempt lost " + ROUNDS + " races");
    }

    @Override
    public Drawn drawForLater(LearnerId learner, CourseKey course, QuizKey quiz, Instant now) {
        PublishedCourse published = courses.course(course);
        QuizDocument rules = published.quiz(quiz);
        EnrolmentRecord enrolment = enrolments.requireActive(learner, course);
        if (rules.offline() == QuizDocument.Offline.NEVER) {
            throw QuizProblem.OFFLINE_NOT_ALLOWED.asException();
        }
        Accommodation granted = enrolments.accommodation(learner, course, enrolment.run());
        Limits own = Limits.base(rules).with(granted);
        List<AttemptRow> made = settlement.settled(learner, attempts.at(learner, course, quiz), now,
                () -> attempts.at(learner, course, quiz));
        Optional<Attempt> open = open(learner, made);
        open.ifPresent(attempt -> settlement.settle(attempt, now));
        if (open.isPresent() && !open.get().isClosed()) {
            throw QuizProblem.ATTEMPT_UNDER_WAY.asException().withMember("attempt", open.get().id());
        }
        requireStart(learner, course, rules, made, own, granted, now);
        Paper paper = draw(published, rules);
        return new Drawn(paper, json.write(paper), hash(published, paper), published.revision(), own,
                config.packageValidity(), config.packageArrival());
    }

    @Override
    public boolean isBegun(LearnerId learner, UUID id) {
        return attempts.of(learner, id).isPresent();
    }

    @Override
    public Printed print(CourseKey course, QuizKey quiz, RevisionNumber revision, String document) {
        Paper paper = json.paper(document);
        PublishedCourse published = courses.course(course, revision);
        return new Printed(published.quiz(quiz).title(), paper.rules(),
                PaperPrint.of(paper, question -> published.question(new QuestionKey(question))));
    }

    private Optional<Attempt> open(LearnerId learner, List<AttemptRow> made) {
        return made.stream().filter(AttemptRow::isOpen).findFirst().flatMap(row -> attempts.of(learner, row.id()));
    }

    private void requireStart(LearnerId learner, CourseKey course, QuizDocument quiz, List<AttemptRow> made, Limits own,
            Accommodation granted, Instant at) {
        if (made.isEmpty()) {
            gate.refusal(learner, course, new QuizKey(quiz.key()), granted, at).ifPresent(refusal -> {
                throw refusal;
            });
        }
        StartPolicy.firstRefusal(new StartPolicy.Situation(quiz, own, made, at)).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The attempt that starts now: with the paper that was fetched for it, if one was. */
    private Attempt next(LearnerId learner, PublishedCourse published, QuizDocument quiz, UUID id, int number,
            Limits own, Instant at) {
        QuizKey key = new QuizKey(quiz.key());
        return sealed.next(learner, published.key(), key, at)
                .map(waiting -> start(learner, waiting, number, own, at))
                .orElseGet(() -> {
                    Paper paper = draw(published, quiz);
                    return Attempt.start(beginning(learner, published, key, id, number, paper, at),
                            Timing.of(own.dueAt(at), paper.rules()));
                });
    }

    private Attempt start(LearnerId learner, SealedPapers.SealedPaper waiting, int number, Limits own, Instant at) {
        Paper paper = json.paper(waiting.paper());
        return Attempt.start(beginning(learner, waiting, number, paper, at),
                Timing.of(own.dueAt(at), paper.rules()));
    }

    Attempt.Beginning beginning(LearnerId learner, SealedPapers.SealedPaper sealedPaper, int number, Paper paper,
            Instant at) {
        return new Attempt.Beginning(learner, sealedPaper.id(), sealedPaper.course(), sealedPaper.quiz(), number,
                sealedPaper.revision(), sealedPaper.paper(), sealedPaper.paperHash(),
                paper.rules().feedback().score(), at);
    }

    Attempt.Beginning beginning(LearnerId learner, PublishedCourse published, QuizKey quiz, UUID id, int number,
            Paper paper, Instant at) {
        return new Attempt.Beginning(learner, id == null ? Ids.next() : id, published.key(), quiz, number,
                published.revision(), json.write(paper), hash(published, paper), paper.rules().feedback().score(), at);
    }

    Paper draw(PublishedCourse published, QuizDocument quiz) {
        return PaperDrawer.draw(quiz, published.questions(new QuizKey(quiz.key())), published.revision(),
                config.grace(), RandomGeneratorFactory.of(SHUFFLER).create(seeds.nextLong()));
    }

    private static String hash(PublishedCourse published, Paper paper) {
        return PaperPrint.of(paper, question -> published.question(new QuestionKey(question))).hash().value();
    }
}
