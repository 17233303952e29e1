package org.alliances.mooc.quiz.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

    @Test
    void oneMarkIsWhatCounts() {
        assertThat(new Marks(List.of(mark("1.5"))).agreed("apports")).isEqualByComparingTo("1.5");
    }

    @ParameterizedTest
    @CsvSource({"0,3,1.5", "0.25,0.5,0.375", "1.5,1.5,1.5", "0.01,0,0.005"})
    void twoAgreeOnTheirExactMean(String first, String second, String agreed) {
        assertThat(new Marks(List.of(mark(first), mark(second))).agreed("apports")).isEqualByComparingTo(agreed);
        assertThat(new Marks(List.of(mark(second), mark(first))).agreed("apports")).isEqualByComparingTo(agreed);
    }

    @Test
    void oneOrTwoPeopleMark() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Marks(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Marks(List.of(mark("1"), mark("1"), mark("1"))));
    }

    private static Map<String, BigDecimal> mark(String points) {
        return Map.of("apports", new BigDecimal(points));
    }
}
