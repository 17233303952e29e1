package org.alliances.mooc.quiz.policy;

import org.alliances.mooc.course.QuizDocument.FeedbackRelease;
import org.alliances.mooc.course.QuizDocument.Release;

/** What a learner may see of a graded attempt by now. Pure. */
public final class ReleasePolicy {
    private ReleasePolicy() {}

    /**
     * Where the learner stands.
     *
     * @param submitted whether the attempt is closed
     * @param moreAttempts whether another attempt at the quiz is open or can be started
     * @param windowClosed whether the window has closed for this learner
     */
    public record Standing(boolean submitted, boolean moreAttempts, boolean windowClosed) {}

    /** What is shown of a whole attempt. */
    public record Shown(boolean score, boolean correctness, boolean explanation) {
        public static final Shown NOTHING = new Shown(false, false, false);
    }

    public static Shown shown(FeedbackRelease release, Standing standing) {
        return new Shown(isReached(release.score(), standing), isReached(release.correctness(), standing),
                isReached(release.explanation(), standing));
    }

    /** What is shown of one question of an attempt that is still open, once its response was checked. */
    public static Shown shownAtCheck(FeedbackRelease release) {
        return new Shown(false, release.correctness() == Release.AT_ONCE, release.explanation() == Release.AT_ONCE);
    }

    /** Whether responses can be checked one by one. */
    public static boolean offersChecks(FeedbackRelease release) {
        return release.correctness() == Release.AT_ONCE || release.explanation() == Release.AT_ONCE;
    }

    private static boolean isReached(Release moment, Standing standing) {
        return standing.submitted() && switch (moment) {
            case AT_ONCE, AFTER_SUBMISSION -> true;
            case AFTER_LAST_ATTEMPT -> !standing.moreAttempts();
            case AFTER_WINDOW -> standing.windowClosed();
            case NEVER -> false;
        };
    }
}
