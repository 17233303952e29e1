package org.alliances.mooc.seed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.identity.CourseRole;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RunKey;

/**
 * A cohort as its file describes it. The {@code place} of a part is where it stands in the file, for messages.
 *
 * @param anchor day 0
 * @param zone of the hours in the file
 * @param minutesBetween how long each thing takes that is done on the same day
 */
record Cohort(CourseKey course, RunKey run, LocalDate anchor, ZoneId zone, int minutesBetween, List<Staff> staff,
        List<Learner> learners) {
    Cohort {
        staff = List.copyOf(staff);
        learners = List.copyOf(learners);
    }

    /**
     * Somebody who has a right on the course.
     *
     * @param account the user name at the identity server
     */
    record Staff(String account, CourseRole role) {}

    /** A way through the course that several learners take. */
    record Profile(List<Step> steps) {
        Profile {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What is done on one day: lessons, or a try at a quiz, or leaving.
     *
     * @param day after the enrolment
     * @param attempt {@code null}: none
     */
    record Step(String place, int day, List<LessonKey> lessons, Try attempt, boolean leaves) {
        Step {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * @param right how many questions of the paper are answered right, counted in the order of the quiz's file
     * @param submitted otherwise it stays open
     */
    record Try(QuizKey quiz, int right, boolean submitted) {}

    /**
     * @param account the user name at the identity server
     * @param day of the enrolment, after the anchor
     * @param hour at which she studies
     * @param rhythm by which the days of the profile are multiplied
     * @param more how many questions more she knows than the profile says; may be negative
     */
    record Learner(String place, String account, String name, Organisation organisation, String role, Profile profile,
            int day, LocalTime hour, int rhythm, int more, Map<LessonKey, Choice> decisions) {
        Learner {
            decisions = Map.copyOf(decisions);
        }
    }

    /** Where a learner comes from; shown nowhere yet, it is what makes the file readable. */
    record Organisation(String name, String kind) {}

    /** @param reason {@code null}: none given */
    record Choice(String option, String reason) {}
}
