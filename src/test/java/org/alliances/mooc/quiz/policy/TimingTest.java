package org.alliances.mooc.quiz.policy;

import static org.alliances.mooc.quiz.QuizFixtures.NOON;
import static org.alliances.mooc.quiz.QuizFixtures.quiz;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.policy.Timing.Phase;
import org.junit.jupiter.api.Test;

class TimingTest {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final QuizDocument PLAIN = quiz("timeLimit: PT45M");
    private static final QuizDocument LATE = quiz(
            "timeLimit: PT45M\nlate: { acceptFor: PT10M, penaltyPercent: 20 }");
    private static final Instant DUE = NOON.plus(Duration.ofMinutes(45));

    @Test
    void withoutALimitTimeNeverEnds() {
        assertThat(Limits.base(quiz("")).dueAt(NOON)).isNull();
        assertThat(timing(quiz(""), null).at(NOON.plus(Duration.ofDays(9999)))).isEqualTo(Phase.RUNNING);
    }

    @Test
    void graceStillCountsAndThenNothingDoes() {
        assertThat(timing(PLAIN, DUE).at(DUE.plus(GRACE).minusMillis(1))).isEqualTo(Phase.RUNNING);
        assertThat(timing(PLAIN, DUE).at(DUE.plus(GRACE))).isEqualTo(Phase.OVER);
    }

    @Test
    void lateResponsesAreTakenForAWhile() {
        assertThat(timing(LATE, DUE).at(DUE.plus(GRACE))).isEqualTo(Phase.LATE);
        assertThat(timing(LATE, DUE).at(DUE.plus(GRACE).plusSeconds(599))).isEqualTo(Phase.LATE);
        assertThat(timing(LATE, DUE).at(DUE.plus(GRACE).plusSeconds(600))).isEqualTo(Phase.OVER);
    }

    @Test
    void theEndOfTheWindowEndsAnAttemptToo() {
        QuizDocument quiz = quiz("timeLimit: PT45M\nwindow: { closesAt: '2026-11-22T12:30:00Z' }");

        assertThat(Limits.base(quiz).dueAt(NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(Limits.base(quiz).dueAt(NOON.minus(Duration.ofHours(1)))).isEqualTo(NOON.minusSeconds(900));
    }

    @Test
    void accommodationsMultiplyTimeAndShiftTheWindow() {
        // Given
        QuizDocument quiz = quiz("""
                timeLimit: PT45M
                attemptsAllowed: 2
                window: { opensAt: '2026-11-22T08:00:00Z', closesAt: '2026-11-22T12:30:00Z' }""");

        // When
        Limits own = Limits.base(quiz).with(new Accommodation(new BigDecimal("1.33"), 1, Duration.ofDays(2)));

        // Then
        assertThat(own).isEqualTo(new Limits(Duration.ofSeconds(3591), 3, Instant.parse("2026-11-22T08:00:00Z"),
                Instant.parse("2026-11-24T12:30:00Z")));
        assertThat(own.left(2)).isEqualTo(1);
    }

    private static Timing timing(QuizDocument quiz, Instant dueAt) {
        return Timing.of(dueAt, Paper.Rules.of(quiz, GRACE));
    }
}
