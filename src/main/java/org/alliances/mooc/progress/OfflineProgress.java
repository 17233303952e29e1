package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.progress.position.LessonPosition;

/**
 * What learners did in lessons while they were not connected, told later, in any order: judged by the publication that they
 * had before them. The same set of messages leaves the same state. Each method is one transaction, or joins the caller's.
 */
public interface OfflineProgress {
    /**
     * A lesson was completed; of several moments the first stands.
     *
     * @param seen the publication that she read
     * @param position where she was; {@code null}: it does not say
     * @return whether it changed anything
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled, lesson-not-found, item-locked, decision-missing,
     *             not-read-to-the-end, not-handed-in, completion-revoked
     */
    boolean completeOffline(LearnerId learner, PublishedCourse seen, LessonKey lesson, Instant at,
            LessonPosition position, Instant now);

    /**
     * A decision was made in a case study; what was said first and what was said last stand.
     *
     * @param admitted whether an instructor lets it in, whatever is locked
     * @return whether it is what she said last
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled, lesson-not-found, item-locked, not-a-case-study,
     *             invalid-request
     */
    boolean decideOffline(LearnerId learner, PublishedCourse seen, LessonKey lesson, String option, String reason,
            Instant at, boolean admitted);

    /**
     * An instructor lets a completion in that was refused, whatever was missing.
     *
     * @throws org.alliances.mooc.kernel.ProblemException lesson-not-found
     */
    void admitCompletion(LearnerId learner, PublishedCourse seen, LessonKey lesson, Instant at, UUID actor,
            String reason, Instant now);
}
