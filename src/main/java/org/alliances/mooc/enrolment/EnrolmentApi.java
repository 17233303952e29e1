package org.alliances.mooc.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.kernel.RunKey;

/** What other features may ask of enrolments. */
public interface EnrolmentApi {
    /**
     * Enrols the learner, or brings her back where she had left. Whoever follows the course in another run moves; where
     * no place is free she is put on the waiting list. A repeat changes nothing.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found, enrolment-not-open-yet,
     *             enrolment-closed, run-over, run-full
     */
    void enrol(LearnerId learner, CourseKey course, RunKey run, Instant at);

    /**
     * Leaves the run or its waiting list, and whoever waits first gets the place; what was done in it is kept. Leaving where one is not enrolled changes nothing.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found
     */
    void leave(LearnerId learner, CourseKey course, RunKey run, Instant at);

    /** Whether the learner has ever enrolled in the run, even if she has left it since. */
    boolean hasEnrolled(LearnerId learner, CourseKey course, RunKey run);

    /**
     * The learner's active enrolment in the course.
     *
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled (403)
     */
    EnrolmentRecord requireActive(LearnerId learner, CourseKey course);

    /** What the learner is granted in a run; {@link Accommodation#NONE} where nothing was. */
    Accommodation accommodation(LearnerId learner, CourseKey course, RunKey run);

    /** As {@link #accommodation}, in the run that the learner is enrolled in now, if she is. */
    Accommodation activeAccommodation(LearnerId learner, CourseKey course);

    /** The longest shift of deadlines that anybody has in the course; zero where nobody has any. */
    Duration longestDeadlineShift(CourseKey course);

    /** The learner's active enrolments, the oldest first. */
    List<EnrolmentRecord> active(LearnerId learner);

    /**
     * One active enrolment.
     *
     * @param revision the publication of the course when she enrolled
     */
    record EnrolmentRecord(LearnerId learner, CourseKey course, RunKey run, RevisionNumber revision,
            Instant enrolledAt) {}
}
