package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.Optional;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.RevisionNumber;

/** What other features may ask of progress. */
public interface ProgressApi {
    /**
     * Records that the learner has completed the lesson. Earned stays earned: a repeat changes nothing.
     *
     * @param completedAt when she did it, by her own account; later than {@code now} counts as {@code now}
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled, lesson-not-found, item-locked,
     *         decision-missing
     */
    void complete(LearnerId learner, CourseKey course, LessonKey lesson, Instant completedAt, Instant now);

    /**
     * Records the learner's decision in a case study, which opens its debrief.
     *
     * @param reason may be {@code null}
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled, lesson-not-found, item-locked, not-a-case-study,
     *         invalid-request (an option that the case does not have)
     */
    void decide(LearnerId learner, CourseKey course, LessonKey lesson, String option, String reason, Instant at);

    /**
     * Lets the learner pass who is enrolled and has the lesson open.
     *
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled, item-locked
     */
    void requireOpen(LearnerId learner, CourseKey course, LessonKey lesson);

    /** Whether the learner has decided in a case study, and so may read its debrief. */
    boolean hasDecided(LearnerId learner, CourseKey course, LessonKey lesson);

    /** The publication in which the learner completed the lesson; empty where she has not. */
    Optional<RevisionNumber> completedIn(LearnerId learner, CourseKey course, LessonKey lesson);
}
