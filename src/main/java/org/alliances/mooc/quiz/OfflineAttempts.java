package org.alliances.mooc.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;

/**
 * What learners do in quizzes while they are not connected, told later, in any order. The same set of messages leaves the
 * same attempt. Each method is one transaction, or joins the caller's.
 */
public interface OfflineAttempts {
    /**
     * An attempt began.
     *
     * @param attempt the package's id where it began from one, otherwise whatever the device chose
     * @param seal of the package; {@code null}: without one
     * @return whether the attempt was there already
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, quiz-not-found, not-enrolled,
     *             attempt-id-taken, package-tampered, package-expired, offline-not-allowed, whatever keeps the quiz shut,
     *             and whatever the start policies refuse
     */
    boolean begin(LearnerId learner, CourseKey course, QuizKey quiz, UUID attempt, String seal, Moment moment,
            Instant now);

    /**
     * A response was given. In an attempt that began offline the moment decides whether it was in time, in any other the
     * arrival does.
     *
     * @param sequence {@code null}: the moment, in microseconds, is its number
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found, question-not-in-attempt, invalid-response
     */
    SaveOutcome save(LearnerId learner, UUID attempt, QuestionKey question, Response response, Long sequence,
            Moment moment, Instant now);

    /**
     * An attempt was submitted; of several moments the first is meant. It is graded as soon as anybody asks for it, or a
     * short while after the last message about it.
     *
     * @param responses those that the device knows, saved first; may be empty
     * @param sequences of these responses, by question
     * @return what became of the responses that did not count; empty where all did
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found, invalid-response
     */
    Submitted submit(LearnerId learner, UUID attempt, Map<String, Response> responses, Map<String, Long> sequences,
            Moment moment, Instant now);

    /**
     * An instructor lets an attempt in that was refused when it began: whatever the package, the quiz or its limits say.
     *
     * @return whether it was there already
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, quiz-not-found, attempt-id-taken
     */
    boolean admit(LearnerId learner, CourseKey course, QuizKey quiz, UUID attempt, Moment moment, Instant now);

    /** The evidence that an attempt keeps of a question and that waits for a decision, by its id. */
    List<UUID> waitingEvidence(LearnerId learner, UUID attempt, QuestionKey question);

    /**
     * When something was done.
     *
     * @param at by the device's account, put right by its offset from the server's clock
     * @param elapsed since the attempt began, by a clock of the device that nobody can set; {@code null}: it does not say
     */
    record Moment(Instant at, Duration elapsed) {}

    /**
     * @param isLate whether the attempt had ended before
     * @param refused responses that came with it and do not count
     */
    record Submitted(boolean isLate, List<SaveOutcome.Refused> refused) {}
}
