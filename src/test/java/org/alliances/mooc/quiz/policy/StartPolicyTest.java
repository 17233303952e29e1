package org.alliances.mooc.quiz.policy;

import static org.alliances.mooc.quiz.QuizFixtures.NOON;
import static org.alliances.mooc.quiz.QuizFixtures.quiz;
import static org.alliances.mooc.quiz.QuizFixtures.submitted;
import static org.alliances.mooc.quiz.QuizFixtures.submittedAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.quiz.QuizProblem;
import org.junit.jupiter.api.Test;

class StartPolicyTest {
    private static final QuizDocument WINDOW = quiz(
            "window: { opensAt: '2026-11-22T13:00:00+01:00', closesAt: '2026-11-22T14:00:00+01:00' }");
    private static final Instant CLOSES = Instant.parse("2026-11-22T13:00:00Z");

    @Test
    void allowsTheLastAttempt() {
        assertThat(refusal("attemptsAllowed: 2", submitted(1, 40))).isEmpty();
    }

    @Test
    void refusesOneMore() {
        // When
        ProblemException refusal = refusal("attemptsAllowed: 2", submitted(1, 40), submitted(2, 50)).orElseThrow();

        // Then
        assertThat(refusal.type()).isEqualTo(QuizProblem.NO_ATTEMPTS_LEFT);
        assertThat(refusal.detail().french()).isEqualTo("Ce quiz vous permet 2 tentatives.");
        assertThat(refusal.members()).isEqualTo(Map.of("attemptsAllowed", 2));
    }

    @Test
    void refusesWhereTheLimitWasLoweredSince() {
        assertThat(refusal("attemptsAllowed: 1", submitted(1, 40), submitted(2, 50))).isPresent();
        assertThat(Limits.base(quiz("attemptsAllowed: 1")).left(2)).isZero();
    }

    @Test
    void withoutALimitThereIsAlwaysOneMore() {
        assertThat(refusal("", submitted(1, 40), submitted(2, 50))).isEmpty();
        assertThat(Limits.base(quiz("")).left(2)).isNull();
    }

    @Test
    void windowOpensAtItsInstantAndClosesAtIts() {
        assertThat(window(NOON.minusMillis(1), Accommodation.NONE)).contains(QuizProblem.QUIZ_NOT_OPEN_YET);
        assertThat(window(NOON, Accommodation.NONE)).isEmpty();
        assertThat(window(CLOSES.minusMillis(1), Accommodation.NONE)).isEmpty();
        assertThat(window(CLOSES, Accommodation.NONE)).contains(QuizProblem.QUIZ_CLOSED);
    }

    @Test
    void whoHasALaterDeadlineStartsLater() {
        Accommodation later = new Accommodation(BigDecimal.ONE, 0, Duration.ofHours(1));

        assertThat(window(CLOSES, later)).isEmpty();
        assertThat(window(CLOSES.plusSeconds(3600), later)).contains(QuizProblem.QUIZ_CLOSED);
    }

    @Test
    void waitRunsFromTheEndOfTheLastAttempt() {
        QuizDocument quiz = quiz("waitBetweenAttempts: PT2H");
        List<AttemptRow> made = List.of(submittedAt(1, 10, NOON.minusSeconds(3600)), submittedAt(2, 10, NOON));

        assertThat(at(quiz, made, NOON.plusSeconds(7199)).orElseThrow().members())
                .isEqualTo(Map.of("nextAttemptAt", NOON.plusSeconds(7200)));
        assertThat(at(quiz, made, NOON.plusSeconds(7200))).isEmpty();
        assertThat(at(quiz, List.of(), NOON)).isEmpty();
    }

    @Test
    void everyRefusalIsTold() {
        // Given
        QuizDocument quiz = quiz("""
                attemptsAllowed: 1
                waitBetweenAttempts: PT2H
                window: { closesAt: '2026-11-22T12:00:00Z' }""");

        // Then
        assertThat(StartPolicy.refusals(
                new StartPolicy.Situation(quiz, Limits.base(quiz), List.of(submitted(1, 10)), NOON)))
                .extracting(ProblemException::type).containsExactly(QuizProblem.QUIZ_CLOSED,
                        QuizProblem.NO_ATTEMPTS_LEFT, QuizProblem.WAIT_BETWEEN_ATTEMPTS);
    }

    private static Optional<QuizProblem> window(Instant at, Accommodation accommodation) {
        return StartPolicy.firstRefusal(new StartPolicy.Situation(WINDOW, Limits.base(WINDOW).with(accommodation),
                List.of(), at)).map(ProblemException::type).map(QuizProblem.class::cast);
    }

    private static Optional<ProblemException> refusal(String quiz, AttemptRow... made) {
        return at(quiz(quiz), List.of(made), NOON);
    }

    private static Optional<ProblemException> at(QuizDocument quiz, List<AttemptRow> made, Instant at) {
        return StartPolicy.firstRefusal(new StartPolicy.Situation(quiz, Limits.base(quiz), made, at));
    }
}
