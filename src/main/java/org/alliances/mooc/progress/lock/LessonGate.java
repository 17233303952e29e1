package org.alliances.mooc.progress.lock;

import java.time.Instant;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

/** What everything goes through that opens an item or leaves something in it. */
public interface LessonGate {
    /**
     * Lets the learner pass who is enrolled and has the item open: nothing is required, or it is met, or she has completed
     * or started the item before. Joins the caller's transaction.
     *
     * @param item its key; one that the course no longer has is open
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, not-enrolled, item-locked
     */
    void enter(LearnerId learner, CourseKey course, String item);

    /**
     * As {@link #enter}, of what was done offline at that moment, with that publication before her. Nothing is graded for
     * it: what she has submitted offline may still be incomplete.
     */
    void enterOffline(LearnerId learner, PublishedCourse seen, String item, Instant at);
}
