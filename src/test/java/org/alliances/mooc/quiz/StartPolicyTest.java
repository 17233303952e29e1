package org.alliances.mooc.quiz;

import static org.alliances.mooc.quiz.QuizFixtures.NOON;
import static org.alliances.mooc.quiz.QuizFixtures.quiz;
import static org.alliances.mooc.quiz.QuizFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alliances.mooc.kernel.ProblemException;
import org.junit.jupiter.api.Test;

class StartPolicyTest {
    @Test
    void allowsTheLastAttempt() {
        assertThat(refusal(2, submitted(1, 40))).isEmpty();
    }

    @Test
    void refusesOneMore() {
        // When
        ProblemException refusal = refusal(2, submitted(1, 40), submitted(2, 50)).orElseThrow();

        // Then
        assertThat(refusal.type()).isEqualTo(QuizProblem.NO_ATTEMPTS_LEFT);
        assertThat(refusal.detail().french()).isEqualTo("Ce quiz permet 2 tentatives.");
        assertThat(refusal.members()).isEqualTo(Map.of("attemptsAllowed", 2));
    }

    @Test
    void refusesWhereTheLimitWasLoweredSince() {
        assertThat(refusal(1, submitted(1, 40), submitted(2, 50))).isPresent();
        assertThat(AttemptsAllowedPolicy.left(quiz(1, false), 2)).isZero();
    }

    @Test
    void withoutALimitThereIsAlwaysOneMore() {
        assertThat(refusal(null, submitted(1, 40), submitted(2, 50))).isEmpty();
        assertThat(AttemptsAllowedPolicy.left(quiz(null, false), 2)).isNull();
    }

    private static Optional<ProblemException> refusal(Integer allowed, AttemptRow... made) {
        return StartPolicy.firstRefusal(new StartPolicy.Situation(quiz(allowed, false), List.of(made), NOON));
    }
}
