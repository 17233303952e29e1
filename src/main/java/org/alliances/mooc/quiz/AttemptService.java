package org.alliances.mooc.quiz;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.persistence.Ids;

/** Starts attempts, saves responses to them, grades them, once, and says where a learner stands. */
@ApplicationScoped
class AttemptService implements QuizApi {
    /** Each lost race means that somebody else's start went through, so two rounds do nearly always. */
    private static final int START_ROUNDS = 5;
    private static final String SHUFFLER = "L64X128MixRandom";

    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final AttemptRepository attempts;
    private final QuestionResponseRepository responses;
    private final AttemptViews views;
    private final ResponseSaver saver;
    private final QuizJson json;
    private final Event<AttemptGraded> graded;
    /** Not the attempt's id, which a client may choose: who knows the seed knows the order in which authors write. */
    private final SecureRandom seeds = new SecureRandom();

    AttemptService(PublishedCourses courses, EnrolmentApi enrolments, AttemptRepository attempts,
            QuestionResponseRepository responses, AttemptViews views, ResponseSaver saver, QuizJson json,
            Event<AttemptGraded> graded) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.responses = responses;
        this.views = views;
        this.saver = saver;
        this.json = json;
        this.graded = graded;
    }

    /** An attempt as its learner sees it, and whether it is new. */
    record Started(AttemptView attempt, boolean isNew) {}

    /** As {@link #start}, for the learner to see. */
    @Transactional
    Started begin(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, Instant at) {
        Beginning beginning = startOrResume(learner, course, quiz, id, at);
        AttemptView view = beginning.isNew()
                ? views.fresh(beginning.attempt(), beginning.attemptsLeft(), at)
                : views.view(beginning.attempt(), at);
        return new Started(view, beginning.isNew());
    }

    @Override
    @Transactional
    public AttemptRecord start(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, Instant at) {
        return startOrResume(learner, course, quiz, id, at).attempt().row().asRecord(course);
    }

    /** @param attemptsLeft of a new attempt; {@code null}: no limit */
    private record Beginning(Attempt attempt, boolean isNew, Integer attemptsLeft) {
        static Beginning resumed(Attempt attempt) {
            return new Beginning(attempt, false, null);
        }
    }

    private Beginning startOrResume(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, Instant at) {
        PublishedCourse published = courses.course(course);
        QuizDocument rules = published.quiz(quiz);
        enrolments.requireActive(learner, course);
        for (int round = 0; round < START_ROUNDS; round++) {
            Optional<Attempt> named = id == null ? Optional.empty() : attempts.of(learner, id);
            if (named.isPresent()) {
                return Beginning.resumed(named.filter(attempt -> attempt.isFor(course, quiz))
                        .orElseThrow(QuizProblem.ATTEMPT_ID_TAKEN::asException));
            }
            List<AttemptRow> made = attempts.at(learner, course, quiz);
            Optional<AttemptRow> open = made.stream().filter(AttemptRow::isOpen).findFirst();
            if (open.isPresent()) {
                return Beginning.resumed(attempts.of(learner, open.get().id()).orElseThrow());
            }
            StartPolicy.firstRefusal(new StartPolicy.Situation(rules, made, at)).ifPresent(refusal -> {
                throw refusal;
            });
            Attempt attempt = Attempt.start(learner, id == null ? Ids.next() : id, course, quiz, made.size() + 1,
                    published.revision(), json.write(draw(published, quiz)), at);
            if (attempts.insertUnlessTaken(attempt)) {
                return new Beginning(attempt, true, AttemptsAllowedPolicy.left(rules, made.size() + 1L));
            }
        }
        throw new IllegalStateException("the start of an attempt lost " + START_ROUNDS + " races");
    }

    private Paper draw(PublishedCourse published, QuizKey quiz) {
        return PaperDrawer.draw(published.quiz(quiz), published.questions(quiz), published.revision(),
                RandomGeneratorFactory.of(SHUFFLER).create(seeds.nextLong()));
    }

    @Override
    @Transactional
    public List<AskedQuestion> paper(LearnerId learner, UUID id) {
        Attempt attempt = attempts.of(learner, id).orElseThrow(QuizProblem.ATTEMPT_NOT_FOUND::asException);
        return json.paper(attempt.paper()).questions().stream()
                .map(asked -> new AskedQuestion(new QuestionKey(asked.key()), asked.arrangement())).toList();
    }

    /** @throws org.alliances.mooc.kernel.ProblemException attempt-not-found */
    @Transactional
    AttemptView attempt(LearnerId learner, UUID id, Instant now) {
        return views.view(attempts.of(learner, id).orElseThrow(QuizProblem.ATTEMPT_NOT_FOUND::asException), now);
    }

    /**
     * The learner's attempts at the quiz, the newest first. Those at a quiz that has left the course stay readable.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, quiz-not-found
     */
    @Transactional
    List<AttemptSummary> attempts(LearnerId learner, CourseKey course, QuizKey quiz) {
        PublishedCourse published = courses.course(course);
        List<AttemptRow> made = attempts.at(learner, course, quiz);
        if (made.isEmpty()) {
            published.quiz(quiz);
        }
        Optional<AttemptRow> best = BestAttempt.of(made);
        return made.reversed().stream()
                .map(attempt -> AttemptSummary.of(attempt, best.filter(attempt::equals).isPresent())).toList();
    }

    /**
     * Saves a response that arrives now, and replaces whatever was there.
     *
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found, question-not-in-attempt, invalid-response
     */
    @Transactional
    SaveOutcome save(LearnerId learner, UUID id, QuestionKey question, Response response, Instant now) {
        Attempt attempt = lock(learner, id);
        return saver.saveArriving(attempt, saver.paperOf(attempt), question, response, now);
    }

    @Override
    @Transactional
    public SaveOutcome saveResponse(LearnerId learner, UUID id, QuestionKey question, Response response, Instant at) {
        Attempt attempt = lock(learner, id);
        return saver.saveGivenAt(attempt, saver.paperOf(attempt), question, response, at);
    }

    /**
     * As {@link #submit}, for the learner to see, with responses that are saved first. Where the attempt was submitted
     * before, those that differ are kept as refused.
     *
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found, invalid-response
     */
    @Transactional
    AttemptResultView submission(LearnerId learner, UUID id, Map<String, Response> last, Instant at) {
        Attempt attempt = lock(learner, id);
        if (!last.isEmpty()) {
            saver.saveAll(attempt, saver.paperOf(attempt), last, at);
        }
        grade(attempt, at);
        return views.result(attempt);
    }

    @Override
    @Transactional
    public AttemptRecord submit(LearnerId learner, UUID id, Instant at) {
        Attempt attempt = lock(learner, id);
        grade(attempt, at);
        return attempt.row().asRecord(attempt.course());
    }

    private Attempt lock(LearnerId learner, UUID id) {
        return attempts.lock(learner, id).orElseThrow(QuizProblem.ATTEMPT_NOT_FOUND::asException);
    }

    /** Grades the locked attempt where it is open. */
    private void grade(Attempt attempt, Instant at) {
        if (attempt.isSubmitted()) {
            return;
        }
        PublishedCourse published = courses.course(attempt.course(), attempt.revision());
        Map<String, Response> given = new HashMap<>();
        responses.of(attempt.learner(), attempt.id())
                .forEach(saved -> given.put(saved.question(), json.response(saved.response())));
        PaperGrade grade = PaperGrader.grade(json.paper(attempt.paper()),
                key -> published.question(new QuestionKey(key)), given);
        attempt.submit(grade, json.write(grade.questions()), at);
        graded.fire(new AttemptGraded(attempt.learner(), attempt.course(), attempt.quiz(), attempt.id(), grade.points(),
                grade.maximum(), grade.percent(), grade.passed(), attempt.revision(), attempt.row().submittedAt()));
    }

    @Override
    @Transactional
    public List<AttemptRecord> attempts(LearnerId learner, CourseKey course) {
        return attempts.in(learner, course).stream().map(attempt -> attempt.asRecord(course)).toList();
    }

    @Override
    @Transactional
    public Map<String, Standing> standings(LearnerId learner, CourseKey course) {
        Map<String, List<AttemptRow>> byQuiz = attempts.in(learner, course).stream()
                .collect(Collectors.groupingBy(AttemptRow::quizKey, LinkedHashMap::new, Collectors.toList()));
        return byQuiz.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, quiz -> standing(quiz.getValue()),
                (one, other) -> one, LinkedHashMap::new));
    }

    private static Standing standing(List<AttemptRow> attempts) {
        return new Standing(BestAttempt.of(attempts).flatMap(AttemptRow::grade),
                attempts.stream().filter(AttemptRow::isOpen).map(AttemptRow::id).findFirst());
    }
}
