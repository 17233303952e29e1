package org.alliances.mooc.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.SealedPapers.SealedPaper;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.Limits;
import org.alliances.mooc.quiz.policy.SequencePolicy;
import org.alliances.mooc.quiz.policy.StartPolicy;
import org.alliances.mooc.quiz.policy.Timing;

/** Takes what was done in quizzes offline. */
@ApplicationScoped
class OfflineAttemptService implements OfflineAttempts {
    private static final int ROUNDS = 5;

    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final AttemptRepository attempts;
    private final RefusedResponseRepository refused;
    private final AttemptStarter starter;
    private final SealedPapers sealed;
    private final StartGate gate;
    private final ResponseSaver saver;
    private final AttemptGrader grader;
    private final QuizJson json;
    private final QuizConfig config;

    OfflineAttemptService(PublishedCourses courses, EnrolmentApi enrolments, AttemptRepository attempts,
            RefusedResponseRepository refused, AttemptStarter starter, SealedPapers sealed, StartGate gate,
            ResponseSaver saver, AttemptGrader grader, QuizJson json, QuizConfig config) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.refused = refused;
        this.starter = starter;
        this.sealed = sealed;
        this.gate = gate;
        this.saver = saver;
        this.grader = grader;
        this.json = json;
        this.config = config;
    }

    @Override
    @Transactional
    public boolean begin(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, String seal, Moment moment,
            Instant now) {
        Accommodation granted = enrolments.accommodation(learner, course,
                enrolments.requireActive(learner, course).run());
        Optional<SealedPaper> paper = sealed.find(learner, id);
        if (paper.isPresent() || seal != null) {
            SealedPaper waiting = requireGenuine(learner, course, quiz, paper, seal);
            // Nobody opens a package before it was made.
            Instant at = later(moment.at(), waiting.issuedAt());
            if (attempts.of(learner, id).isPresent()) {
                return beginAgain(learner, course, quiz, id, at, granted);
            }
            if (at.isAfter(waiting.startBy()) || now.isAfter(waiting.answersBy())) {
                throw QuizProblem.PACKAGE_EXPIRED.asException().withMember("startBy", waiting.startBy())
                        .withMember("answersBy", waiting.answersBy());
            }
            return insert(learner, course, quiz, number -> fromPackage(learner, waiting, number, at,
                    Timing.of(limits(json.paper(waiting.paper()), granted).dueAt(at),
                            json.paper(waiting.paper()).rules())));
        }
        if (attempts.of(learner, id).isPresent()) {
            return beginAgain(learner, course, quiz, id, moment.at(), granted);
        }
        return insert(learner, course, quiz, unpacked(learner, course, quiz, id, moment.at(), granted, true));
    }

    @Override
    @Transactional
    public boolean admit(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, Moment moment, Instant now) {
        Optional<Attempt> known = attempts.of(learner, id);
        if (known.isPresent()) {
            known.filter(attempt -> attempt.isFor(course, quiz)).orElseThrow(QuizProblem.ATTEMPT_ID_TAKEN::asException);
            return true;
        }
        // Without an end of its time: whoever lets it in lets in all that was done in it.
        Optional<SealedPaper> paper = sealed.find(learner, id)
                .filter(found -> found.course().equals(course) && found.quiz().equals(quiz));
        return insert(learner, course, quiz, paper.isPresent()
                ? number -> fromPackage(learner, paper.get(), number, moment.at(), Timing.ENDLESS)
                : unpacked(learner, course, quiz, id, moment.at(), null, false));
    }

    private SealedPaper requireGenuine(LearnerId learner, CourseKey course, QuizKey quiz, Optional<SealedPaper> paper,
            String seal) {
        return paper.filter(found -> seal != null && found.course().equals(course) && found.quiz().equals(quiz)
                && sealed.isSealOf(learner, found, seal)).orElseThrow(QuizProblem.PACKAGE_TAMPERED::asException);
    }

    /** Of several beginnings, from several devices, the first is meant. */
    private boolean beginAgain(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, Instant at,
            Accommodation granted) {
        Attempt attempt = attempts.lock(learner, id).filter(found -> found.isFor(course, quiz))
                .orElseThrow(QuizProblem.ATTEMPT_ID_TAKEN::asException);
        if (attempt.origin() != Attempt.Origin.ONLINE) {
            Paper paper = json.paper(attempt.paper());
            attempt.beginEarlier(at, Timing.of(limits(paper, granted).dueAt(at), paper.rules()));
        }
        return true;
    }

    private static Limits limits(Paper paper, Accommodation granted) {
        return paper.rules().limits().with(granted);
    }

    private Attempt fromPackage(LearnerId learner, SealedPaper waiting, int number, Instant at, Timing timing) {
        return Attempt.startOffline(starter.beginning(learner, waiting, number, json.paper(waiting.paper()), at),
                timing,
                Attempt.Origin.SEALED, waiting.answersBy());
    }

    /** The paper is drawn as the beginning arrives, from the course as it is published then. */
    private IntFunction<Attempt> unpacked(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, Instant at,
            Accommodation granted, boolean asked) {
        PublishedCourse published = courses.course(course);
        QuizDocument rules = published.quiz(quiz);
        if (asked && rules.offline() != QuizDocument.Offline.ANY) {
            throw QuizProblem.OFFLINE_NOT_ALLOWED.asException();
        }
        Paper paper = starter.draw(published, rules);
        Limits own = granted == null ? null : Limits.base(rules).with(granted);
        Timing timing = own == null ? Timing.ENDLESS : Timing.of(own.dueAt(at), paper.rules());
        return number -> {
            if (asked) {
                requireStart(learner, course, rules, own, granted, at);
            }
            return Attempt.startOffline(starter.beginning(learner, published, quiz, id, number, paper, at), timing,
                    Attempt.Origin.OFFLINE,
                    timing.dueAt() == null ? null : timing.dueAt().plus(config.packageArrival()));
        };
    }

    private void requireStart(LearnerId learner, CourseKey course, QuizDocument quiz, Limits own, Accommodation granted,
            Instant at) {
        QuizKey key = new QuizKey(quiz.key());
        List<AttemptRow> made = attempts.at(learner, course, key);
        if (made.isEmpty()) {
            gate.offlineRefusal(learner, course, key, granted, at).ifPresent(refusal -> {
                throw refusal;
            });
        }
        StartPolicy.firstRefusal(new StartPolicy.Situation(quiz, own, made, at)).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** @return whether another request had it already */
    private boolean insert(LearnerId learner, CourseKey course, QuizKey quiz, IntFunction<Attempt> numbered) {
        for (int round = 0; round < ROUNDS; round++) {
            Attempt attempt = numbered.apply(attempts.at(learner, course, quiz).size() + 1);
            if (attempts.insertUnlessTaken(attempt)) {
                return false;
            }
            if (attempts.of(learner, attempt.id()).isPresent()) {
                return true;
            }
        }
        throw new IllegalStateException("the start of an attempt lost " + ROUNDS + " races");
    }

    @Override
    @Transactional
    public SaveOutcome save(LearnerId learner, UUID id, QuestionKey question, Response response, Long sequence,
            Moment moment, Instant now) {
        Attempt attempt = lock(learner, id);
        Paper paper = json.paper(attempt.paper());
        SaveOutcome outcome = saver.save(attempt, paper, incoming(attempt, question, response, sequence, moment, now),
                now);
        attempt.waitForMore(now.plus(config.offlineWait()));
        grader.closeIfOver(attempt, paper, now);
        return outcome;
    }

    @Override
    @Transactional
    public Submitted submit(LearnerId learner, UUID id, Map<String, Response> responses, Map<String, Long> sequences,
            Moment moment, Instant now) {
        Attempt attempt = lock(learner, id);
        Paper paper = json.paper(attempt.paper());
        List<SaveOutcome.Refused> late = new ArrayList<>();
        boolean wasClosed = attempt.isClosed();
        new TreeMap<>(responses).forEach((key, response) -> {
            if (saver.save(attempt, paper, incoming(attempt, new QuestionKey(key), response, sequences.get(key), moment,
                    now), now) instanceof SaveOutcome.Refused one) {
                late.add(one);
            }
        });
        if (!wasClosed) {
            attempt.claimSubmission(moment.at(), now.plus(config.offlineWait()));
        }
        grader.closeIfOver(attempt, paper, now);
        return new Submitted(wasClosed, late);
    }

    private ResponseSaver.Incoming incoming(Attempt attempt, QuestionKey question, Response response, Long sequence,
            Moment moment, Instant now) {
        return new ResponseSaver.Incoming(question, response,
                sequence == null ? SequencePolicy.number(moment.at()) : sequence, moment.at(),
                attempt.origin() == Attempt.Origin.ONLINE ? now : judged(attempt, moment), true);
    }

    /** The clock that nobody can set has the last word over one that says less. */
    private static Instant judged(Attempt attempt, Moment moment) {
        Duration elapsed = moment.elapsed();
        return elapsed == null ? moment.at() : later(moment.at(), attempt.startedAt().plus(elapsed));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Attempt lock(LearnerId learner, UUID id) {
        return attempts.lock(learner, id).orElseThrow(QuizProblem.ATTEMPT_NOT_FOUND::asException);
    }

    @Override
    @Transactional
    public List<UUID> waitingEvidence(LearnerId learner, UUID attempt, QuestionKey question) {
        return refused.of(learner, attempt).stream()
                .filter(late -> late.isWaiting() && late.question().equals(question.value()))
                .map(RefusedResponse::id).toList();
    }
}
