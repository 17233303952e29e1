package org.alliances.mooc.quiz;

import static org.alliances.mooc.quiz.QuizFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.course.QuizDocument.Release;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.paper.PaperGrade;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.ClosedBy;
import org.alliances.mooc.quiz.policy.Timing;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final PaperGrade GRADE = new PaperGrade(Points.of(7), Points.of(10), 70, true, 0, List.of());

    private static final Instant DUE = NOON.plusSeconds(2700);

    private final Attempt attempt = Attempt.start(
            new Attempt.Beginning(new LearnerId(new UUID(1, 1)), new UUID(2, 2), new CourseKey("course"),
                    new QuizKey("quiz"), 1, new RevisionNumber(3), "{}", "", Release.AFTER_SUBMISSION, NOON),
            new Timing(DUE, DUE.plusSeconds(15), DUE.plusSeconds(15)));

    @Test
    void isOpenUntilItIsSubmitted() {
        assertThat(attempt.row().state()).isEqualTo(AttemptState.OPEN);
        assertThat(attempt.row().isOpen()).isTrue();

        attempt.close(ClosedBy.LEARNER, GRADE, "[]", NOON.plusSeconds(60));

        assertThat(attempt.row())
                .isEqualTo(new AttemptRow(new UUID(2, 2), "quiz", 1, 3, NOON, DUE, NOON.plusSeconds(60),
                        ClosedBy.LEARNER, new BigDecimal("7.00"), new BigDecimal("10.00"), 70, true, 0,
                        Release.AFTER_SUBMISSION, null));
    }

    @Test
    void isGradedOnce() {
        attempt.close(ClosedBy.LEARNER, GRADE, "[]", NOON);

        assertThatIllegalStateException().isThrownBy(() -> attempt.close(ClosedBy.LEARNER, GRADE, "[]", NOON));
    }

    @Test
    void isNeverSubmittedBeforeItStarted() {
        attempt.close(ClosedBy.LEARNER, GRADE, "[]", NOON.minusSeconds(60));

        assertThat(attempt.row().submittedAt()).isEqualTo(NOON);
    }

    @Test
    void aClosedOneHasNothingToClose() {
        attempt.close(ClosedBy.TIME, GRADE, "[]", DUE);

        assertThat(attempt.closesAt()).isNull();
    }

    @Test
    void endsLaterButNeverEarlierThanItWasToldTo() {
        attempt.extend(new Timing(DUE.minusSeconds(1), DUE, DUE));
        assertThat(attempt.dueAt()).isEqualTo(DUE);

        attempt.extend(new Timing(DUE.plusSeconds(60), DUE.plusSeconds(75), DUE.plusSeconds(90)));
        assertThat(attempt.dueAt()).isEqualTo(DUE.plusSeconds(60));
        assertThat(attempt.closesAt()).isEqualTo(DUE.plusSeconds(90));
    }

    @Test
    void anOpenOneHasNoResultToAmend() {
        assertThatIllegalStateException().isThrownBy(() -> attempt.amend(GRADE, "[]"));
    }

    @Test
    void belongsToOneQuizOfOneCourse() {
        assertThat(attempt.isFor(new CourseKey("course"), new QuizKey("quiz"))).isTrue();
        assertThat(attempt.isFor(new CourseKey("course"), new QuizKey("other"))).isFalse();
        assertThat(attempt.isFor(new CourseKey("other"), new QuizKey("quiz"))).isFalse();
    }
}
