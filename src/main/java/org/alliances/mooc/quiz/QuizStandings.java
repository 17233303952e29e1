package org.alliances.mooc.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.course.QuizDocument.Release;
import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.Limits;
import org.alliances.mooc.quiz.policy.ReleasePolicy;
import org.alliances.mooc.quiz.policy.Timing;

/** Where a learner stands at a quiz: her attempts, her own limits, what is left. */
@ApplicationScoped
class QuizStandings {
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final QuizConfig config;
    private final AttemptRepository attempts;

    QuizStandings(PublishedCourses courses, EnrolmentApi enrolments, QuizConfig config, AttemptRepository attempts) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.config = config;
        this.attempts = attempts;
    }

    /**
     * @param quiz as published now; {@code null} where it has left the course
     * @param made all attempts, the oldest first
     * @param own the learner's own limits; {@code null} where the quiz has left
     * @param attemptsLeft {@code null}: as many as one likes; 0 where the quiz cannot be started any more
     * @param windowClosed whether the window is closed for everybody, whoever has more time included
     */
    record Standing(QuizDocument quiz, List<AttemptRow> made, Limits own, Integer attemptsLeft, boolean windowClosed,
            Instant now) {

        /** What the release of an attempt's result depends on. */
        ReleasePolicy.Standing forRelease(AttemptRow attempt) {
            boolean closedForHer = own != null && own.closesAt() != null && !now.isBefore(own.closesAt());
            boolean more = attemptsLeft == null || attemptsLeft > 0 && !closedForHer
                    || made.stream().anyMatch(AttemptRow::isOpen);
            return new ReleasePolicy.Standing(!attempt.isOpen(), more, windowClosed);
        }

        boolean isScoreShown(AttemptRow attempt) {
            return ReleasePolicy.shown(
                    new QuizDocument.FeedbackRelease(attempt.scoreRelease(), Release.NEVER, Release.NEVER),
                    forRelease(attempt)).score();
        }
    }

    Standing of(LearnerId learner, CourseKey course, QuizKey quiz, Instant now) {
        return of(course, quiz, attempts.at(learner, course, quiz), enrolments.activeAccommodation(learner, course),
                now);
    }

    /** As {@link #of(LearnerId, CourseKey, QuizKey, Instant)}, once what she submitted offline is graded. */
    Standing settled(LearnerId learner, CourseKey course, QuizKey quiz, Instant now, Settlement settlement) {
        return of(course, quiz, settlement.settled(learner, attempts.at(learner, course, quiz), now,
                () -> attempts.at(learner, course, quiz)), enrolments.activeAccommodation(learner, course), now);
    }

    Standing of(CourseKey course, QuizKey quiz, List<AttemptRow> made, Accommodation accommodation, Instant now) {
        PublishedCourse published = courses.course(course);
        if (!published.hasQuiz(quiz)) {
            return new Standing(null, made, null, 0, true, now);
        }
        QuizDocument document = published.quiz(quiz);
        Limits own = Limits.base(document).with(accommodation);
        return new Standing(document, made, own, own.left(made.size()), isWindowClosed(course, document, made, now),
                now);
    }

    /** The keys of a quiz would help whoever is still at it: so the last of them decides, and not this learner. */
    private boolean isWindowClosed(CourseKey course, QuizDocument quiz, List<AttemptRow> made, Instant now) {
        Instant closesAt = Limits.base(quiz).closesAt();
        boolean asked = Stream.of(quiz.feedback().score(), quiz.feedback().correctness(), quiz.feedback().explanation())
                .anyMatch(Release.AFTER_WINDOW::equals)
                || made.stream().anyMatch(attempt -> attempt.scoreRelease() == Release.AFTER_WINDOW);
        if (closesAt == null || !asked || now.isBefore(closesAt)) {
            return closesAt == null;
        }
        Duration tail = Timing.of(closesAt, Paper.Rules.of(quiz, config.grace())).tail();
        return !now.isBefore(closesAt.plus(enrolments.longestDeadlineShift(course)).plus(tail));
    }
}
