package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.Optional;

import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.QuizKey;

/** Whether the way through the course leads to a quiz yet; whoever knows the learner's progress says so. */
public interface StartGate {
    /**
     * Why a learner who has no attempt at the quiz may not start one; empty where she may. Joins the caller's transaction.
     *
     * @param accommodation what she is granted in the course
     */
    Optional<ProblemException> refusal(LearnerId learner, CourseKey course, QuizKey quiz, Accommodation accommodation,
            Instant at);

    /**
     * As {@link #refusal}, of an attempt that began offline at that moment. Nothing is graded for it: what she has submitted
     * offline may still be incomplete.
     */
    Optional<ProblemException> offlineRefusal(LearnerId learner, CourseKey course, QuizKey quiz,
            Accommodation accommodation, Instant at);
}
