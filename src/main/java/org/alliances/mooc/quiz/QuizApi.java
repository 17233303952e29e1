package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.item.Arrangement;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;

/** What other features may ask of quizzes. Each method joins the caller's transaction, or makes one. */
public interface QuizApi {
    /**
     * Starts an attempt, or resumes the one that is open. A repeat with the same id gives the same attempt.
     *
     * @param id what the attempt is to be called; {@code null}: whatever comes
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, quiz-not-found, not-enrolled,
     *             no-attempts-left, attempt-id-taken
     */
    AttemptRecord start(LearnerId learner, CourseKey course, QuizKey quiz, UUID id, Instant at);

    /**
     * The questions of an attempt, in the order in which its learner sees them.
     *
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found
     */
    List<AskedQuestion> paper(LearnerId learner, UUID attempt);

    /**
     * Saves a response that the learner gave at a certain time, perhaps a while ago: that time, in microseconds, is its
     * sequence number. The newest one stays, whatever the order of arrival; of two of the same instant, the one whose
     * text sorts last.
     *
     * @return what became of it; a closed attempt is an outcome, not an exception, so that the caller's transaction,
     *         which keeps the refused response, can commit
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found, question-not-in-attempt, invalid-response
     */
    SaveOutcome saveResponse(LearnerId learner, UUID attempt, QuestionKey question, Response response, Instant at);

    /**
     * Grades the attempt with what was saved. A repeat changes nothing and gives the same result.
     *
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found
     */
    AttemptRecord submit(LearnerId learner, UUID attempt, Instant at);

    /** The learner's attempts in the course, quiz by quiz, the oldest first. */
    List<AttemptRecord> attempts(LearnerId learner, CourseKey course);

    /**
     * Where the learner stands, by the key of each quiz of the course that she has started. Who asks can see results: what
     * she has submitted offline is graded before.
     */
    Map<String, Standing> standings(LearnerId learner, CourseKey course);

    /**
     * As {@link #standings(LearnerId, CourseKey)}, in several courses at once, in one statement.
     *
     * @param accommodations what the learner is granted in each course that is asked for
     * @return by course, then by the key of the quiz; courses without an attempt are there too
     */
    Map<CourseKey, Map<String, Standing>> standings(LearnerId learner, Map<CourseKey, Accommodation> accommodations);

    /** As {@link #standings}, and nothing is graded for it: what she has submitted offline may still be incomplete. */
    Map<CourseKey, Map<String, Standing>> standingsSoFar(LearnerId learner,
            Map<CourseKey, Accommodation> accommodations);

    /**
     * What counts of the closed attempts of some learners, by the key of each quiz of the course, whether its score is
     * shown to the learner by now or not: for who accompanies her. One statement.
     *
     * @return by learner, then by the key of the quiz; who has closed none is not in it
     */
    Map<LearnerId, Map<String, CountedResult>> results(CourseKey course, Set<LearnerId> learners);

    /** How many attempts are open now, by the key of each quiz of the course that has any. One statement. */
    Map<String, Long> openAttempts(CourseKey course);

    /** One attempt. The time of submission and the grade are there together, or neither. */
    record AttemptRecord(UUID id, CourseKey course, QuizKey quiz, int number, RevisionNumber revision,
            Instant startedAt, Optional<Instant> dueAt, Optional<Instant> submittedAt,
            Optional<GradedAttempt> grade) {}

    /**
     * One question of a paper.
     *
     * @param arrangement gives the labels that responses to it use in this attempt
     */
    record AskedQuestion(QuestionKey question, Arrangement arrangement) {}

    /** @param percent whole percent, rounded down */
    record GradedAttempt(UUID attempt, Points points, Points maximum, int percent, boolean passed) {}

    /**
     * What counts of a learner's attempts at a quiz, by its rule.
     *
     * @param attempt the one that counts; empty where their average does
     * @param awaiting how many questions a person has still to grade in it
     */
    record CountedResult(Optional<UUID> attempt, Points points, Points maximum, int percent, boolean passed,
            int awaiting) {}

    /**
     * @param counted where an attempt was closed, and its score is shown by now
     * @param isScoreHidden whether an attempt was closed whose score is not shown yet
     */
    record Standing(Optional<CountedResult> counted, Optional<UUID> openAttempt, boolean isScoreHidden) {}
}
