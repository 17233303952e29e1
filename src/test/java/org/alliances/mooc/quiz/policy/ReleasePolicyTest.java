package org.alliances.mooc.quiz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;

import org.alliances.mooc.course.QuizDocument.FeedbackRelease;
import org.alliances.mooc.course.QuizDocument.Release;
import org.alliances.mooc.quiz.policy.ReleasePolicy.Shown;
import org.alliances.mooc.quiz.policy.ReleasePolicy.Standing;
import org.junit.jupiter.api.Test;

class ReleasePolicyTest {
    @Test
    void nothingIsShownOfAnOpenAttempt() {
        for (Release release : Release.values()) {
            assertThat(isShown(release, new Standing(false, false, true))).isFalse();
        }
    }

    @Test
    void eachMomentHasItsCondition() {
        assertThat(shown(new Standing(true, true, false))).isEqualTo(map(true, true, false, false));
        assertThat(shown(new Standing(true, false, false))).isEqualTo(map(true, true, true, false));
        assertThat(shown(new Standing(true, true, true))).isEqualTo(map(true, true, false, true));
    }

    @Test
    void partsAreReleasedSeparately() {
        FeedbackRelease release = new FeedbackRelease(Release.AFTER_SUBMISSION, Release.AFTER_LAST_ATTEMPT,
                Release.NEVER);

        assertThat(ReleasePolicy.shown(release, new Standing(true, true, false)))
                .isEqualTo(new Shown(true, false, false));
        assertThat(ReleasePolicy.shown(release, new Standing(true, false, true)))
                .isEqualTo(new Shown(true, true, false));
    }

    @Test
    void aCheckShowsWhatIsShownAtOnceAlone() {
        assertThat(ReleasePolicy.shownAtCheck(
                new FeedbackRelease(Release.AFTER_SUBMISSION, Release.AT_ONCE, Release.AFTER_SUBMISSION)))
                .isEqualTo(new Shown(false, true, false));
        assertThat(ReleasePolicy.offersChecks(new FeedbackRelease(null, null, null))).isFalse();
    }

    private static Map<Release, Boolean> shown(Standing standing) {
        Map<Release, Boolean> shown = new EnumMap<>(Release.class);
        for (Release release : Release.values()) {
            shown.put(release, isShown(release, standing));
        }
        return shown;
    }

    private static Map<Release, Boolean> map(boolean atOnce, boolean submitted, boolean last, boolean window) {
        return new EnumMap<>(Map.of(Release.AT_ONCE, atOnce, Release.AFTER_SUBMISSION, submitted,
                Release.AFTER_LAST_ATTEMPT, last, Release.AFTER_WINDOW, window, Release.NEVER, false));
    }

    private static boolean isShown(Release release, Standing standing) {
        return ReleasePolicy.shown(new FeedbackRelease(release, release, release), standing).score();
    }
}
