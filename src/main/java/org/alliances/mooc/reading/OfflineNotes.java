package org.alliances.mooc.reading;

import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;

/**
 * What learners noted while they were not connected, told later, in any order. The same set of messages leaves the same
 * notes. Each method is one transaction, or joins the caller's.
 */
public interface OfflineNotes {
    /**
     * A note or a bookmark was written, or written anew.
     *
     * @param seen the publication that she read
     * @param kind {@code note} or {@code bookmark}; {@code null}: a note
     * @param text {@code null}: none, which a bookmark can do without
     * @param paragraph {@code null}: at the lesson as a whole
     * @return whether it is what the note says now
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled, lesson-not-found, note-elsewhere, too-many-notes,
     *             invalid-request
     */
    boolean write(LearnerId learner, PublishedCourse seen, LessonKey lesson, UUID note, String kind, String text,
            String paragraph, Instant at, Instant now);

    /**
     * A note was taken away.
     *
     * @return whether it is gone now
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled, lesson-not-found, note-elsewhere, too-many-notes
     */
    boolean takeAway(LearnerId learner, PublishedCourse seen, LessonKey lesson, UUID note, Instant at, Instant now);
}
