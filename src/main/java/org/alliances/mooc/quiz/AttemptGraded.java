package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;

/**
 * An attempt has its result. Fired inside the transaction that graded it, so that whoever observes it synchronously
 * writes together with it.
 *
 * @param percent whole percent, rounded down
 * @param revision the publication of the course that the paper was drawn from
 */
public record AttemptGraded(LearnerId learner, CourseKey course, QuizKey quiz, UUID attempt, Points points,
        Points maximum,
        int percent, boolean passed, RevisionNumber revision, Instant at) {}
