package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;

/**
 * An attempt has its result, or another one. Fired inside the transaction that graded it, so that whoever observes it
 * synchronously writes together with it.
 *
 * @param submittedAt when the attempt was closed, which may be long before it was graded anew
 * @param percent whole percent, rounded down
 * @param passed whether this attempt reached the pass mark
 * @param quizPassed whether the learner has passed the quiz by now, by its rule on which attempt counts
 * @param awaiting the questions that a person has still to grade
 * @param revision the publication of the course that the paper was drawn from
 * @param offline whether the attempt began offline, so that others may have come before it that are later
 */
public record AttemptGraded(LearnerId learner, CourseKey course, QuizKey quiz, UUID attempt, Instant submittedAt,
        Points points,
        Points maximum, int percent, boolean passed, boolean quizPassed, List<QuestionKey> awaiting,
        RevisionNumber revision, boolean offline, Instant at) {}
