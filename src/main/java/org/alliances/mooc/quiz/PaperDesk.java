package org.alliances.mooc.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.PaperPrint;
import org.alliances.mooc.quiz.policy.Limits;

/** Gives out papers before an attempt begins. Joins the caller's transaction. */
public interface PaperDesk {
    /**
     * Draws the paper of the learner's next attempt, if she may start one now.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, quiz-not-found, not-enrolled,
     *             offline-not-allowed, attempt-under-way, whatever keeps the quiz shut, and whatever the start policies
     *             refuse
     */
    Drawn drawForLater(LearnerId learner, CourseKey course, QuizKey quiz, Instant now);

    /** Whether an attempt of the learner has this id. */
    boolean isBegun(LearnerId learner, UUID id);

    /** The stored form of a paper, as its learner sees it. */
    Printed print(CourseKey course, QuizKey quiz, RevisionNumber revision, String paper);

    /**
     * @param json of the paper
     * @param hash of what its learner sees of it
     * @param own the learner's own limits
     * @param validity how long the attempt can be begun
     * @param arrival how long after the end of its time what was done in it is waited for
     */
    record Drawn(Paper paper, String json, String hash, RevisionNumber revision, Limits own, Duration validity,
            Duration arrival) {}

    record Printed(String title, Paper.Rules rules, PaperPrint print) {}
}
