package org.alliances.mooc.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.ProblemException;
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
     * As {@link #enrol}, by who teaches: outside the window of enrolment too, but neither after the end of the run nor
     * beyond its capacity. What an instructor changed is in the audit.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found; any other refusal is the answer
     */
    Placement place(LearnerId learner, CourseKey course, RunKey run, UUID by, Instant at);

    /**
     * Leaves the run or its waiting list, and whoever waits first gets the place; what was done in it is kept. Leaving where
     * one is not enrolled changes nothing.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found
     */
    void leave(LearnerId learner, CourseKey course, RunKey run, Instant at);

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found */
    void requireRun(CourseKey course, RunKey run);

    /** All runs of the course: those of its own file, then the dated ones. */
    List<RunKey> runs(CourseKey course);

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

    /**
     * Who is in this relation to the run: enrolled and gone in the order of their ids, waiting in the order of moving up.
     *
     * @param after the last one of the page before; {@code null}: from the beginning
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found
     */
    List<Member> members(CourseKey course, RunKey run, Relation relation, Member after, int most);

    /** How a learner stands to a run. */
    enum Relation {
        ACTIVE, WAITING, LEFT
    }

    /**
     * One learner of a run.
     *
     * @param since of the first enrolment, or of the wait
     * @param leftAt {@code null}: she has not left
     * @param place orders who waits, and has gaps; {@code null}: she does not wait
     */
    record Member(UUID learner, Instant since, Instant leftAt, Long place) {}

    /**
     * What became of one whom an instructor enrolled.
     *
     * @param from the run that she was moved out of; {@code null}: none
     * @param position in the waiting list, 1 for who is next; {@code null}: she does not wait
     * @param refusal {@code null}: not refused
     */
    record Placement(Outcome outcome, RunKey from, Integer position, ProblemException refusal) {
        static Placement of(Outcome outcome) {
            return new Placement(outcome, null, null, null);
        }
    }

    /** What an enrolment by an instructor did. */
    enum Outcome {
        ENROLLED, RETURNED, MOVED, WAITING, ALREADY_ENROLLED, ALREADY_WAITING, REFUSED;

        /** Whether it changed anything. */
        public boolean isChange() {
            return this == ENROLLED || this == RETURNED || this == MOVED || this == WAITING;
        }
    }

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
