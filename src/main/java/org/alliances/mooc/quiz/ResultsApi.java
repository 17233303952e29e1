package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.quiz.notice.NoticeView;

/** A learner's attempts and notices as she may see them at a moment, for who keeps her apps current. */
public interface ResultsApi {
    /**
     * What she has at all quizzes of these courses: as the list of her attempts at one quiz answers, and no score before its
     * quiz shows it. Two statements. Joins the caller's transaction, or makes one.
     *
     * @param accommodations what she is granted in each course that is asked for
     */
    Results of(LearnerId learner, Map<CourseKey, Accommodation> accommodations, Instant now);

    /**
     * @param attempts by course, then quiz by quiz; courses without an attempt are left out
     * @param notices the newest first, at most 200, of whatever course; points only where the attempt's score is shown here
     */
    record Results(Map<CourseKey, List<QuizAttempts>> attempts, List<NoticeView> notices) {}
}
