package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"37|37", "37,5|37.5", "37.50|37.50", "' 37 '|37", "-3|-3", "\u22123,5|-3.5", "+4|4",
                    "1 000|1000", "1\u00A0000|1000", "1\u202F234\u202F567,8|1234567.8", "\u200937\u2009|37", ",5|0.5",
                    "37,|37",
                    "0012|12"})
    void readsNumbersAsTheyAreTypedInFrench(String typed, BigDecimal number) {
        assertThat(FrenchNumber.parse(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "trente-sept", "3 7", "1e3", "37 38", "37-38", "1,2,3", "--3", "NaN", "0x1F", ",",
            "37 %",
            "1 0000"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(FrenchNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"37 %|%|37", "37%|%|37", "37\u202F%|%|37", "37|%|37", "37 pour cent|%|37",
            "37 pourcents|%|37", "12 Heures|heures|12", "1\u00A0500 €|€|1500", "2 M€|m€|2", "12heures|heures|12",
            "37 %|pour cent|37", "37 pour cent|Pour cent|37", "1 062,50€|€|1062.50"})
    void stripsTheUnit(String typed, String unit, BigDecimal number) {
        assertThat(FrenchNumber.parse(typed, unit)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"37 €|%", "37€|%", "37 pour|%", "12 h|heures", "37 pour cent|€", "%|%", "% 37|%", "37 % %|%"})
    void refusesAnotherUnit(String typed, String unit) {
        assertThat(FrenchNumber.parse(typed, unit)).isEmpty();
    }
}
