package org.alliances.mooc.course.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({"2016, 2016-01-01, 2016-12-31", "2016-02, 2016-02-01, 2016-02-29",
            "2016-02-17, 2016-02-17, 2016-02-17"})
    void spansTheDaysThatItMayMean(String text, String first, String last) {
        PartialDate date = PartialDate.parse(text).orElseThrow();

        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16", "2016-13", "2015-02-29", "2016-2", "2016-02-17T00:00", "02-2016"})
    void isNotWhatTheCalendarLacks(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2016, 2015, true", "2016, 2016-05, false", "2016-05, 2016, false", "2016-05, 2016-04-30, true",
            "2016-05-01, 2016-05-01, false"})
    void isAfterAnotherOnlyWhereThatIsCertain(String one, String other, boolean after) {
        assertThat(PartialDate.parse(one).orElseThrow().isCertainlyAfter(PartialDate.parse(other).orElseThrow()))
                .isEqualTo(after);
    }
}
