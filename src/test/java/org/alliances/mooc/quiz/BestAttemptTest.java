package org.alliances.mooc.quiz;

import static org.alliances.mooc.quiz.QuizFixtures.open;
import static org.alliances.mooc.quiz.QuizFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class BestAttemptTest {
    @Test
    void keepsTheBestAttempt() {
        assertThat(BestAttempt.of(List.of(submitted(1, 40), submitted(2, 80), submitted(3, 60))))
                .contains(submitted(2, 80));
    }

    @Test
    void keepsTheEarliestOfEquals() {
        assertThat(BestAttempt.of(List.of(submitted(3, 80), submitted(1, 40), submitted(2, 80))))
                .contains(submitted(2, 80));
    }

    @Test
    void anOpenAttemptDoesNotCount() {
        assertThat(BestAttempt.of(List.of(submitted(1, 0), open(2)))).contains(submitted(1, 0));
        assertThat(BestAttempt.of(List.of(open(1)))).isEmpty();
        assertThat(BestAttempt.of(List.of())).isEmpty();
    }
}
