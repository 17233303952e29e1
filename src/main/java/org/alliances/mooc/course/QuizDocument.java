package org.alliances.mooc.course;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.alliances.mooc.item.draw.Draw;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The settings of a quiz and its questions in order.
 *
 * @param minutes an estimate for the learner, not a limit
 * @param passPercent from 0 to 100
 * @param attemptsAllowed {@code null}: as many as one likes
 * @param waitBetweenAttempts from the end of one attempt to the start of the next; {@code null}: none
 * @param window when attempts can be made; {@code null}: always
 * @param timeLimit from the start of an attempt; {@code null}: none
 * @param late what becomes of responses after the end of time; {@code null}: they are kept as late evidence
 * @param counts which attempt counts; {@code null}: the best
 * @param exam {@code true} for the exam of the course; {@code null}: it is not
 * @param feedback when a learner sees what; {@code null}: everything after each submission
 * @param offline how attempts may begin offline; {@code null}: without a package only where there is no limit of time and
 *            it is not the exam
 * @param markers how many people mark each essay, 1 or 2; {@code null}: one
 * @param pointsEach what every question is worth here; {@code null}: its own points
 * @param questions question keys; with a draw, those to draw from, and empty for all of the course
 * @param draw {@code null}: every question is asked
 */
public record QuizDocument(String key, String title, String module, int minutes, int passPercent,
        Integer attemptsAllowed, Duration waitBetweenAttempts, Window window, Duration timeLimit, Late late,
        Counting counts, Shuffle shuffle, Boolean exam, FeedbackRelease feedback, Offline offline,
        Integer markers, BigDecimal pointsEach, List<String> questions, Draw draw) {

    public QuizDocument {
        questions = Lists.copy(questions);
        counts = counts == null ? Counting.BEST : counts;
        feedback = feedback == null ? FeedbackRelease.AFTER_SUBMISSION : feedback;
        offline = offline != null
                ? offline
                : timeLimit == null && !Boolean.TRUE.equals(exam) ? Offline.ANY : Offline.SEALED;
        markers = markers == null ? 1 : markers;
    }

    /** How an attempt may begin while its learner is not connected. */
    public enum Offline {
        /** It may not. */
        @JsonProperty("never")
        NEVER,
        /** From a package that was fetched before: its paper is frozen, and signed. */
        @JsonProperty("sealed")
        SEALED,
        /** Also without one: its paper is drawn when the beginning arrives. */
        @JsonProperty("any")
        ANY
    }

    public record Shuffle(boolean questions, boolean choices) {}

    /**
     * When attempts can be made: from {@code opensAt} on, until just before {@code closesAt}.
     *
     * @param opensAt {@code null}: from the beginning
     * @param closesAt {@code null}: without end
     */
    public record Window(Instant opensAt, Instant closesAt) {}

    /**
     * Responses are still taken for a while after the end of time, at a price.
     *
     * @param acceptFor from the end of time on
     * @param penaltyPercent taken off the points of an attempt to which anything came in that while; 0 to 100
     */
    public record Late(Duration acceptFor, int penaltyPercent) {}

    /** Which attempt counts, where a learner has made several. */
    public enum Counting {
        /** The one with the most; of equals, the earliest. */
        @JsonProperty("best")
        BEST,
        @JsonProperty("last")
        LAST,
        @JsonProperty("first")
        FIRST,
        /** The mean of their shares. */
        @JsonProperty("average")
        AVERAGE
    }

    /**
     * When a learner sees what of a graded attempt.
     *
     * @param score points, percent, and whether it was passed
     * @param correctness per question: points, and right or wrong
     * @param explanation per question: feedback and the right answer
     */
    public record FeedbackRelease(Release score, Release correctness, Release explanation) {
        static final FeedbackRelease AFTER_SUBMISSION = new FeedbackRelease(null, null, null);

        public FeedbackRelease {
            score = score == null ? Release.AFTER_SUBMISSION : score;
            correctness = correctness == null ? Release.AFTER_SUBMISSION : correctness;
            explanation = explanation == null ? Release.AFTER_SUBMISSION : explanation;
        }
    }

    /** A moment at which something is shown. */
    public enum Release {
        /** Question by question: once a learner has her response to it checked, which makes it final. */
        @JsonProperty("at-once")
        AT_ONCE,
        @JsonProperty("after-submission")
        AFTER_SUBMISSION,
        /** When no attempt is open or left, so that one does not tell the next. */
        @JsonProperty("after-last-attempt")
        AFTER_LAST_ATTEMPT,
        /** When the window is closed for this learner, so that one learner does not tell the next. */
        @JsonProperty("after-window")
        AFTER_WINDOW,
        @JsonProperty("never")
        NEVER
    }
}
