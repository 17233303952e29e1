package org.alliances.mooc.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.alliances.mooc.kernel.LocalMoment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTermsTest {
    private static final RunTerms TERMS = terms(moment("2027-01-04T09:00", "Europe/Paris"),
            moment("2027-01-08T18:00", "Europe/Paris"), moment("2027-01-15T09:00", "Europe/Paris"),
            moment("2027-03-31T18:00", "Europe/Paris"));

    @ParameterizedTest
    @CsvSource({"2027-01-04T07:59:59Z,TO_BE_SCHEDULED,ENROLMENT_NOT_OPEN_YET", "2027-01-04T08:00:00Z,OPEN,",
            "2027-01-08T16:59:59Z,OPEN,", "2027-01-08T17:00:00Z,OPEN,ENROLMENT_CLOSED",
            "2027-01-15T07:59:59Z,OPEN,ENROLMENT_CLOSED", "2027-01-15T08:00:00Z,RUNNING,ENROLMENT_CLOSED",
            "2027-03-31T15:59:59Z,RUNNING,ENROLMENT_CLOSED", "2027-03-31T16:00:00Z,CLOSED,RUN_OVER",
            "2027-06-29T15:59:59Z,CLOSED,RUN_OVER", "2027-06-29T16:00:00Z,ARCHIVED,RUN_OVER"})
    void eachInstantBelongsToTheStateThatItBegins(Instant now, RunState state, EnrolmentProblem refusal) {
        assertThat(TERMS.state(now)).isEqualTo(state);
        assertThat(TERMS.refusal(now).orElse(null)).isEqualTo(refusal);
    }

    @Test
    void withoutStartNothingIsScheduledAndNobodyEnrols() {
        RunTerms terms = terms(null, null, null, null);

        assertThat(terms.state(Instant.EPOCH)).isEqualTo(RunState.TO_BE_SCHEDULED);
        assertThat(terms.refusal(Instant.EPOCH)).contains(EnrolmentProblem.ENROLMENT_NOT_OPEN_YET);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Paris,2027-10-31T01:30:00Z", "Indian/Reunion,2027-10-30T22:30:00Z",
            "America/Guadeloupe,2027-10-31T06:30:00Z"})
    void anEndThatTheWallShowsTwiceIsTheSecondOne(String zone, Instant end) {
        RunTerms terms = terms(null, null, moment("2027-01-15T09:00", zone), moment("2027-10-31T02:30", zone));

        assertThat(terms.state(end.minusSeconds(1))).isEqualTo(RunState.RUNNING);
        assertThat(terms.state(end)).isEqualTo(RunState.CLOSED);
    }

    private static RunTerms terms(LocalMoment opens, LocalMoment closes, LocalMoment start, LocalMoment end) {
        return new RunTerms("Hiver", opens, closes, start, end, 10, true, null, null);
    }

    private static LocalMoment moment(String at, String zone) {
        return new LocalMoment(LocalDateTime.parse(at), ZoneId.of(zone));
    }
}
