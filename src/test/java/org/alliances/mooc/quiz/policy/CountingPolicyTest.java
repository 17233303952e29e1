package org.alliances.mooc.quiz.policy;

import static org.alliances.mooc.quiz.QuizFixtures.open;
import static org.alliances.mooc.quiz.QuizFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.alliances.mooc.course.QuizDocument.Counting;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.quiz.policy.CountingPolicy.Counted;
import org.junit.jupiter.api.Test;

class CountingPolicyTest {
    private static final List<AttemptRow> THREE = List.of(submitted(3, 60), submitted(1, 40), submitted(2, 80),
            open(4));

    @Test
    void bestCounts() {
        assertThat(of(Counting.BEST, THREE)).contains(counted(2, 80));
    }

    @Test
    void ofEqualsTheEarliestCounts() {
        assertThat(of(Counting.BEST, List.of(submitted(3, 80), submitted(1, 40), submitted(2, 80))))
                .contains(counted(2, 80));
    }

    @Test
    void lastAndFirstCountByNumber() {
        assertThat(of(Counting.LAST, THREE)).contains(counted(3, 60));
        assertThat(of(Counting.FIRST, THREE)).contains(counted(1, 40));
    }

    @Test
    void averageIsTheMeanOfSharesRoundedDown() {
        // Then: (40 + 80 + 60) / 3 = 60.
        assertThat(of(Counting.AVERAGE, THREE))
                .contains(new Counted(Optional.empty(), Points.of(60), Points.of(100), 60, true, 0));
        // Then: 119 / 2 = 59.5 does not reach 60.
        assertThat(of(Counting.AVERAGE, List.of(submitted(1, 59), submitted(2, 60))))
                .contains(new Counted(Optional.empty(), Points.of("59.5"), Points.of(100), 59, false, 0));
    }

    @Test
    void anOpenAttemptNeverCounts() {
        for (Counting rule : Counting.values()) {
            assertThat(of(rule, List.of(submitted(1, 0), open(2)))).isPresent();
            assertThat(of(rule, List.of(open(1)))).isEmpty();
            assertThat(of(rule, List.of())).isEmpty();
        }
    }

    private static Optional<Counted> of(Counting rule, List<AttemptRow> attempts) {
        return CountingPolicy.of(rule, 60, attempts);
    }

    private static Counted counted(int number, int percent) {
        return new Counted(Optional.of(new UUID(0, number)), Points.of(percent), Points.of(100), percent,
                percent >= 60, 0);
    }
}
