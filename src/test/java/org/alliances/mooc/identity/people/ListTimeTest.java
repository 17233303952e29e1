package org.alliances.mooc.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class ListTimeTest {
    @Test
    void whatIsNotReachedInTimeIsReported() {
        PeopleList list = PeopleList.read("userName,mailAddress,givenName,familyName\na,b,c,d\ne,f,g,h\n"
                .getBytes(StandardCharsets.UTF_8), "fr");
        // Nothing is asked of anybody once time is up.
        BulkInvitation bulk = new BulkInvitation(null, null, new NoTime());

        PeopleReport report = bulk.invite(list, false, null, Instant.EPOCH, Locale.ENGLISH);

        assertThat(report.items()).extracting(PeopleReport.Line::outcome).containsExactly("not-reached", "not-reached");
        assertThat(report.items()).extracting(PeopleReport.Line::reason).containsOnly("time-is-up");
        assertThat(report.items()).extracting(PeopleReport.Line::message).allMatch(
                message -> message.startsWith("This line was not reached"));
        assertThat(report.counts()).isEqualTo(new PeopleReport.Counts(2, 0, 0, 0, 2));
    }

    private record NoTime() implements PeopleConfig {
        @Override
        public Duration invitationValidFor() {
            return Duration.ofDays(7);
        }

        @Override
        public Duration listTime() {
            return Duration.ZERO;
        }
    }
}
