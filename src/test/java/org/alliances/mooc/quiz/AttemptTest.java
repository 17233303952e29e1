package org.alliances.mooc.quiz;

import static org.alliances.mooc.quiz.QuizFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final PaperGrade GRADE = new PaperGrade(Points.of(7), Points.of(10), 70, true, List.of());

    private final Attempt attempt = Attempt.start(new LearnerId(new UUID(1, 1)), new UUID(2, 2),
            new CourseKey("course"),
            new QuizKey("quiz"), 1, new RevisionNumber(3), "{}", NOON);

    @Test
    void isOpenUntilItIsSubmitted() {
        assertThat(attempt.row().state()).isEqualTo(AttemptState.OPEN);
        assertThat(attempt.row().grade()).isEmpty();

        attempt.submit(GRADE, "[]", NOON.plusSeconds(60));

        assertThat(attempt.row()).isEqualTo(new AttemptRow(new UUID(2, 2), "quiz", 1, 3, NOON, NOON.plusSeconds(60),
                new BigDecimal("7.00"), new BigDecimal("10.00"), 70, true));
    }

    @Test
    void isGradedOnce() {
        attempt.submit(GRADE, "[]", NOON);

        assertThatIllegalStateException().isThrownBy(() -> attempt.submit(GRADE, "[]", NOON));
    }

    @Test
    void isNeverSubmittedBeforeItStarted() {
        attempt.submit(GRADE, "[]", NOON.minusSeconds(60));

        assertThat(attempt.row().submittedAt()).isEqualTo(NOON);
    }

    @Test
    void belongsToOneQuizOfOneCourse() {
        assertThat(attempt.isFor(new CourseKey("course"), new QuizKey("quiz"))).isTrue();
        assertThat(attempt.isFor(new CourseKey("course"), new QuizKey("other"))).isFalse();
        assertThat(attempt.isFor(new CourseKey("other"), new QuizKey("quiz"))).isFalse();
    }
}
