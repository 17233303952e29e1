package org.alliances.mooc.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalMomentTest {
    @ParameterizedTest
    @CsvSource({"2027-01-15T09:00, Europe/Paris, 2027-01-15T08:00:00Z",
            "2027-07-15T09:00, Europe/Paris, 2027-07-15T07:00:00Z",
            "2027-01-15T09:00, Indian/Reunion, 2027-01-15T05:00:00Z",
            "2027-07-15T09:00, Indian/Reunion, 2027-07-15T05:00:00Z",
            "2027-07-15T09:00, America/Guadeloupe, 2027-07-15T13:00:00Z"})
    void isOneInstantOnOrdinaryDays(LocalDateTime at, ZoneId zone, Instant instant) {
        assertThat(new LocalMoment(at, zone).first()).isEqualTo(instant);
        assertThat(new LocalMoment(at, zone).last()).isEqualTo(instant);
        assertThat(LocalMoment.of(instant, zone)).isEqualTo(new LocalMoment(at, zone));
    }

    @Test
    void comesTwiceWhenClocksGoBack() {
        LocalMoment moment = new LocalMoment(LocalDateTime.parse("2027-10-31T02:30"), ZoneId.of("Europe/Paris"));

        assertThat(moment.first()).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(moment.last()).isEqualTo("2027-10-31T01:30:00Z");
    }

    @Test
    void isTheEndOfTheGapWhenClocksGoForward() {
        LocalMoment moment = new LocalMoment(LocalDateTime.parse("2027-03-28T02:30"), ZoneId.of("Europe/Paris"));

        assertThat(moment.first()).isEqualTo("2027-03-28T01:00:00Z").isEqualTo(moment.last());
    }
}
