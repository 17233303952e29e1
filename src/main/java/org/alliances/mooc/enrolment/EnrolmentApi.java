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
     * Leaves the run or its waiting list, and whoever waits first gets the place; what was done in it is kept. Leaving where
     * one is not enrolled changes nothing.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found
     */
    void leave(LearnerId learner, CourseKey course, RunKey run, Instant at);

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found */
    void requireRun(CourseKey course, RunKey run);

    /** Whether the learner has ever enrolled in the run, even if she has left it since. */
    boolean hasEnrolled(LearnerId learner, CourseKey course, RunKey run);

    /**
     * That the learner has ever enrolled in the course, in whatever run, even if she has left since.
     *
     * @throws org.alliances.mooc.kernel.ProblemException learner-not-found (404)
     */
    void requireKnown(LearnerId learner, CourseKey course);

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
     * As {@link #requireActive} and {@link #activeAccommodation}, in one statement.
     *
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled (403)
     */
    ActiveEnrolment requireActivePlace(LearnerId learner, CourseKey course);

    /** The learner's active enrolments with what she is granted in each, the oldest first, in one statement. */
    List<ActiveEnrolment> activePlaces(LearnerId learner);

    /**
     * Who follows the course in the run, in the order of their ids, with what each is granted, in one statement.
     *
     * @param after the last learner of the page before; {@code null}: from the beginning
     */
    List<ActiveEnrolment> placesIn(CourseKey course, RunKey run, LearnerId after, int most);

    /** An active enrolment, and what the learner is granted in it. */
    record ActiveEnrolment(EnrolmentRecord enrolment, Accommodation accommodation) {}

    /**
     * One active enrolment.
     *
     * @param revision the publication of the course when she first enrolled in it, in whatever run
     */
    record EnrolmentRecord(LearnerId learner, CourseKey course, RunKey run, RevisionNumber revision,
            Instant enrolledAt) {}
}
