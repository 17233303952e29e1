package org.alliances.mooc.quiz;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.CountingPolicy;
import org.alliances.mooc.quiz.policy.SequencePolicy;

/** What other features ask of quizzes. */
@ApplicationScoped
class QuizService implements QuizApi {
    private final PublishedCourses courses;
    private final AttemptStarter starter;
    private final AttemptRepository attempts;
    private final ResponseSaver saver;
    private final AttemptGrader grader;
    private final QuizStandings standings;
    private final Settlement settlement;
    private final EnrolmentApi enrolments;
    private final QuizJson json;
    private final Clock clock;

    QuizService(PublishedCourses courses, AttemptStarter starter, AttemptRepository attempts, ResponseSaver saver,
            AttemptGrader grader,
            QuizStandings standings, Settlement settlement, EnrolmentApi enrolments, QuizJson json, Clock clock) {
        this.courses = courses;
        this.starter = starter;
        this.attempts = attempts;
        this.saver = saver;
        this.grader = grader;
        this.standings = standings;
        this.settlement = settlement;
        this.enrolments = enrolments;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AttemptRecord start(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, Instant at) {
        return record(starter.startOrResume(learner, course, quiz, id, at).attempt().row(), course);
    }

    @Override
    @Transactional
    public List<AskedQuestion> paper(LearnerId learner, UUID id) {
        Attempt attempt = attempts.of(learner, id).orElseThrow(QuizProblem.ATTEMPT_NOT_FOUND::asException);
        return json.paper(attempt.paper()).questions().stream()
                .map(asked -> new AskedQuestion(new QuestionKey(asked.key()), asked.arrangement())).toList();
    }

    @Override
    @Transactional
    public SaveOutcome saveResponse(LearnerId learner, UUID id, QuestionKey question, Response response, Instant at) {
        Attempt attempt = lock(learner, id);
        long sequence = SequencePolicy.number(at);
        return saver.save(attempt, json.paper(attempt.paper()),
                ResponseSaver.Incoming.live(question, response, sequence, at), at);
    }

    @Override
    @Transactional
    public AttemptRecord submit(LearnerId learner, UUID id, Instant at) {
        Attempt attempt = lock(learner, id);
        grader.submit(attempt, json.paper(attempt.paper()), at);
        return record(attempt.row(), attempt.course());
    }

    private Attempt lock(LearnerId learner, UUID id) {
        return attempts.lock(learner, id).orElseThrow(QuizProblem.ATTEMPT_NOT_FOUND::asException);
    }

    @Override
    @Transactional
    public List<AttemptRecord> attempts(LearnerId learner, CourseKey course) {
        return attempts.in(learner, course).stream().map(attempt -> record(attempt, course)).toList();
    }

    @Override
    @Transactional
    public Map<String, Standing> standings(LearnerId learner, CourseKey course) {
        Instant now = clock.instant();
        List<AttemptRow> made = settlement.settled(learner, attempts.in(learner, course), now,
                () -> attempts.in(learner, course));
        return made.isEmpty()
                ? Map.of()
                : standings(course, made, enrolments.activeAccommodation(learner, course), now);
    }

    @Override
    @Transactional
    public Map<CourseKey, Map<String, Standing>> standings(LearnerId learner,
            Map<CourseKey, Accommodation> accommodations) {
        Instant now = clock.instant();
        Map<CourseKey, List<AttemptRow>> made = attempts.in(learner, accommodations.keySet());
        made.replaceAll((course, rows) -> settlement.settled(learner, rows, now, () -> attempts.in(learner, course)));
        return standings(made, accommodations, now);
    }

    @Override
    @Transactional
    public Map<CourseKey, Map<String, Standing>> standingsSoFar(LearnerId learner,
            Map<CourseKey, Accommodation> accommodations) {
        return standings(attempts.in(learner, accommodations.keySet()), accommodations, clock.instant());
    }

    private Map<CourseKey, Map<String, Standing>> standings(Map<CourseKey, List<AttemptRow>> made,
            Map<CourseKey, Accommodation> accommodations, Instant now) {
        Map<CourseKey, Map<String, Standing>> all = new HashMap<>();
        accommodations.forEach((course, accommodation) -> all.put(course,
                standings(course, made.getOrDefault(course, List.of()), accommodation, now)));
        return all;
    }

    @Override
    @Transactional
    public Map<LearnerId, Map<String, CountedResult>> results(CourseKey course, Set<LearnerId> learners) {
        PublishedCourse published = courses.course(course);
        Map<LearnerId, Map<String, CountedResult>> results = new HashMap<>();
        attempts.in(course, learners).forEach((learner, made) -> made.stream()
                .filter(attempt -> !attempt.isOpen() && published.hasQuiz(new QuizKey(attempt.quizKey())))
                .collect(Collectors.groupingBy(AttemptRow::quizKey)).forEach((key, closed) -> {
                    QuizDocument quiz = published.quiz(new QuizKey(key));
                    CountingPolicy.of(quiz.counts(), quiz.passPercent(), closed)
                            .ifPresent(counted -> results.computeIfAbsent(learner, who -> new HashMap<>()).put(key,
                                    result(counted)));
                }));
        return results;
    }

    @Override
    @Transactional
    public Map<String, Long> openAttempts(CourseKey course) {
        return attempts.open(course);
    }

    private static CountedResult result(CountingPolicy.Counted counted) {
        return new CountedResult(counted.attempt(), counted.points(), counted.maximum(), counted.percent(),
                counted.passed(), counted.awaiting());
    }

    private Map<String, Standing> standings(CourseKey course, List<AttemptRow> made, Accommodation accommodation,
            Instant now) {
        Map<String, List<AttemptRow>> byQuiz = made.stream()
                .collect(Collectors.groupingBy(AttemptRow::quizKey, LinkedHashMap::new, Collectors.toList()));
        Map<String, Standing> all = new LinkedHashMap<>();
        byQuiz.forEach((quiz, attempts) -> all.put(quiz,
                standing(standings.of(course, new QuizKey(quiz), attempts, accommodation, now))));
        return all;
    }

    /** What is not shown to the learner yet is not told to whoever shows it to her. */
    private static Standing standing(QuizStandings.Standing standing) {
        List<AttemptRow> shown = standing.made().stream()
                .filter(attempt -> attempt.isOpen() || standing.isScoreShown(attempt)).toList();
        Optional<CountingPolicy.Counted> counted = standing.quiz() == null
                ? Optional.empty()
                : CountingPolicy.of(standing.quiz().counts(), standing.quiz().passPercent(), shown);
        return new Standing(
                counted.map(QuizService::result),
                standing.made().stream().filter(AttemptRow::isOpen).map(AttemptRow::id).findFirst(),
                shown.size() < standing.made().size());
    }

    private static AttemptRecord record(AttemptRow row, CourseKey course) {
        return new AttemptRecord(row.id(), course, new QuizKey(row.quizKey()), row.number(),
                new RevisionNumber(row.revision()), row.startedAt(), Optional.ofNullable(row.dueAt()),
                Optional.ofNullable(row.submittedAt()),
                row.isOpen()
                        ? Optional.empty()
                        : Optional.of(new GradedAttempt(row.id(), new Points(row.points()), new Points(row.maximum()),
                                row.percent(), row.passed())));
    }
}
