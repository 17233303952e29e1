package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.QuestionGrade;

/** Closed attempts, for the other rooms of this feature: marking and regrading. Joins the caller's transaction. */
public interface AttemptLedger {
    /** One closed attempt of the course; empty where there is no such attempt, or it is still open. */
    Optional<Entry> find(CourseKey course, LearnerId learner, UUID attempt);

    /** The quizzes of the course that have attempts, with the publications that their papers are of. */
    Set<Origin> origins(CourseKey course);

    /**
     * Closed attempts at a quiz whose papers ask the question, in the order of learner and attempt.
     *
     * @param after the last one of the page before; {@code null}: from the beginning
     * @param most at the most so many are looked at; fewer than that mean the end
     */
    Page asking(CourseKey course, QuizKey quiz, QuestionKey question, Ref after, int most);

    /**
     * Keeps corrections out until the caller's transaction ends, and locks the attempt: whoever is going to change what it is graded by does this first, so that all lock in one order.
     */
    void lock(Ref attempt);

    /** What is saved as the response to one question of an attempt. */
    Optional<Response> response(Ref attempt, QuestionKey question);

    /**
     * Keeps corrections out until the caller's transaction ends, locks the attempt, grades it anew from what is stored and ruled, and tells the floors above.
     *
     * @return its result before and after
     */
    Change regrade(Ref attempt, Instant at);

    /**
     * As {@link #regrade} for many, where the new grade of one question is known: no response is read again, and
     * corrections are not kept out.
     *
     * @return their results before and after, each batch in the order of learner and attempt
     */
    List<Change> amend(List<Amendment> amendments, Instant at);

    /** Where papers come from: the quiz, and the publication of the course that they were drawn from. */
    record Origin(QuizKey quiz, RevisionNumber revision) {}

    /** Which attempt. */
    record Ref(LearnerId learner, UUID attempt) {}

    /**
     * @param grades in the order of the paper
     * @param late whether the result is after what was taken off for lateness
     */
    record Entry(Ref ref, CourseKey course, QuizKey quiz, int number, RevisionNumber revision, Paper paper,
            List<QuestionGrade> grades, boolean late, Result result, Instant submittedAt) {}

    /** @param response to the question that was asked for; {@code null}: not answered */
    record Asked(Entry entry, Response response) {}

    /** @param last of all that were looked at; {@code null}: this was the end */
    record Page(List<Asked> attempts, Ref last) {}

    /** @param percent whole percent, rounded down */
    record Result(Points points, Points maximum, int percent, boolean passed, int awaiting) {}

    record Change(Ref ref, QuizKey quiz, Result before, Result after) {}

    /** The grade that one question of an attempt has from now on. */
    record Amendment(Ref ref, QuestionGrade grade) {}
}
