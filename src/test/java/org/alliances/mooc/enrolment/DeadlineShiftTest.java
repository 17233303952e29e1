package org.alliances.mooc.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineShiftTest {
    @ParameterizedTest
    @CsvSource({"P0D,PT0S,P0D", "PT0S,PT0S,P0D", "P7D,PT168H,P7D", "PT36H,PT36H,P1DT12H",
            "P1DT2H30M5S,PT26H30M5S,P1DT2H30M5S",
            "PT90M,PT90M,PT1H30M", "P60D,PT1440H,P60D", "PT1440H,PT1440H,P60D"})
    void isReadAndWrittenInDays(String text, Duration shift, String written) {
        assertThat(DeadlineShift.Text.read(text)).contains(shift);
        assertThat(DeadlineShift.Text.write(shift)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1DT", "-P1D", "P-1D", "P61D", "P60DT1S", "PT1441H", "P1M", "P1W", "P1Y",
            "PT0.5S", "p1d", "7", " P7D", "P7D\n", "P999999999999D", "PT9999999S"})
    void nothingElseIsAShift(String text) {
        assertThat(DeadlineShift.Text.read(text)).isEmpty();
    }
}
