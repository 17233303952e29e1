package org.alliances.mooc.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

import org.alliances.mooc.deadline.DeadlinePolicy.Extension;
import org.alliances.mooc.deadline.DeadlinePolicy.Situation;
import org.alliances.mooc.kernel.LocalMoment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinePolicyTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");
    private static final Instant ENROLLED = Instant.parse("2027-02-15T10:00:00Z");
    private static final DeadlineRule FIXED = DeadlineRule.fixed("2027-03-01T23:59", PARIS);
    private static final DeadlineRule RELATIVE = DeadlineRule.relative(14, "23:59", PARIS, true);

    @ParameterizedTest
    @CsvSource({
            // In winter, in summer, and on the two days on which Paris changes its clocks; the others never do.
            "2027-03-01T23:59, Europe/Paris,       2027-03-01T22:59:00Z, 2027-03-01T23:59",
            "2027-03-01T23:59, Indian/Reunion,     2027-03-01T19:59:00Z, 2027-03-01T23:59",
            "2027-03-01T23:59, America/Guadeloupe, 2027-03-02T03:59:00Z, 2027-03-01T23:59",
            "2027-07-01T23:59, Europe/Paris,       2027-07-01T21:59:00Z, 2027-07-01T23:59",
            "2027-07-01T23:59, Indian/Reunion,     2027-07-01T19:59:00Z, 2027-07-01T23:59",
            "2027-07-01T23:59, America/Guadeloupe, 2027-07-02T03:59:00Z, 2027-07-01T23:59",
            "2027-03-28T02:30, Europe/Paris,       2027-03-28T01:00:00Z, 2027-03-28T03:00",
            "2027-03-28T02:30, Indian/Reunion,     2027-03-27T22:30:00Z, 2027-03-28T02:30",
            "2027-03-28T02:30, America/Guadeloupe, 2027-03-28T06:30:00Z, 2027-03-28T02:30",
            "2027-10-31T02:30, Europe/Paris,       2027-10-31T01:30:00Z, 2027-10-31T02:30",
            "2027-10-31T02:30, Indian/Reunion,     2027-10-30T22:30:00Z, 2027-10-31T02:30",
            "2027-10-31T02:30, America/Guadeloupe, 2027-10-31T06:30:00Z, 2027-10-31T02:30"})
    void aFixedDeadlineIsWhenTheWallShowsIt(String at, String zone, Instant dueAt, LocalDateTime wall) {
        EffectiveDeadline deadline = course(DeadlineRule.fixed(at, ZoneId.of(zone)), ENROLLED);

        assertThat(deadline.due().at()).isEqualTo(dueAt);
        assertThat(deadline.due().wallTime()).isEqualTo(wall);
    }

    @ParameterizedTest
    @CsvSource({
            // Within one time, over both changes, and where the enrolment is on another day than in UTC.
            "2027-02-15T10:00:00Z, 14, Europe/Paris,       2027-03-01T22:59:00Z",
            "2027-03-20T10:00:00Z, 14, Europe/Paris,       2027-04-03T21:59:00Z",
            "2027-10-20T10:00:00Z, 14, Europe/Paris,       2027-11-03T22:59:00Z",
            "2027-03-20T10:00:00Z, 14, Indian/Reunion,     2027-04-03T19:59:00Z",
            "2027-03-20T10:00:00Z, 14, America/Guadeloupe, 2027-04-04T03:59:00Z",
            "2027-03-01T22:30:00Z, 1,  Europe/Paris,       2027-03-02T22:59:00Z",
            "2027-03-01T23:30:00Z, 1,  Europe/Paris,       2027-03-03T22:59:00Z",
            "2027-03-01T22:30:00Z, 1,  Indian/Reunion,     2027-03-03T19:59:00Z",
            "2027-03-01T02:30:00Z, 1,  America/Guadeloupe, 2027-03-02T03:59:00Z"})
    void aRelativeDeadlineCountsDaysOnTheWall(Instant enrolledAt, int days, String zone, Instant dueAt) {
        EffectiveDeadline deadline = course(DeadlineRule.relative(days, "23:59", ZoneId.of(zone), false), enrolledAt);

        assertThat(deadline.due().at()).isEqualTo(dueAt);
        assertThat(deadline.due().wallTime().toLocalTime()).hasToString("23:59");
    }

    @ParameterizedTest
    @CsvSource({
            // Days keep the time on the wall over both changes; what is shorter than a day passes as time does.
            "2027-03-25T23:59, Europe/Paris,       P7D,      2027-04-01T21:59:00Z, 2027-04-01T23:59",
            "2027-10-28T23:59, Europe/Paris,       P7D,      2027-11-04T22:59:00Z, 2027-11-04T23:59",
            "2027-03-25T23:59, Indian/Reunion,     P7D,      2027-04-01T19:59:00Z, 2027-04-01T23:59",
            "2027-10-28T23:59, America/Guadeloupe, P7D,      2027-11-05T03:59:00Z, 2027-11-04T23:59",
            "2027-03-27T23:59, Europe/Paris,       PT12H,    2027-03-28T10:59:00Z, 2027-03-28T12:59",
            "2027-10-30T23:59, Europe/Paris,       PT12H,    2027-10-31T09:59:00Z, 2027-10-31T10:59",
            "2027-10-30T02:30, Europe/Paris,       P1D,      2027-10-31T01:30:00Z, 2027-10-31T02:30",
            "2027-03-27T02:30, Europe/Paris,       P1D,      2027-03-28T01:00:00Z, 2027-03-28T03:00",
            "2027-03-26T23:59, Europe/Paris,       P1DT12H,  2027-03-28T10:59:00Z, 2027-03-28T12:59",
            "2027-10-30T23:59, Europe/Paris,       PT3H30M,  2027-10-31T01:29:00Z, 2027-10-31T02:29",
            "2027-10-30T23:59, Europe/Paris,       PT2H30M,  2027-10-31T00:29:00Z, 2027-10-31T02:29"})
    void anAccommodationGivesDaysOnTheWall(String at, String zone, Duration shift, Instant dueAt,
            LocalDateTime wall) {
        EffectiveDeadline deadline = effective(new Situation(DeadlineRule.fixed(at, ZoneId.of(zone)), null, ENROLLED,
                null, shift, null));

        assertThat(deadline.due().at()).isEqualTo(dueAt);
        assertThat(deadline.due().wallTime()).isEqualTo(wall);
        assertThat(deadline.because()).last().extracting(DeadlineStep::kind)
                .isEqualTo(DeadlineStep.Kind.ACCOMMODATION);
    }

    @Test
    void everyStepSaysWhatItChangedAndWhy() {
        EffectiveDeadline deadline = effective(new Situation(RELATIVE,
                DeadlineRule.relative(21, "18:00", REUNION, true), ENROLLED, LocalDate.of(2027, 3, 9),
                Duration.ofDays(7).plusMinutes(90),
                new Extension(new LocalMoment(LocalDateTime.parse("2027-05-01T12:00"), REUNION), "Cyclone.")));

        assertThat(deadline.ofRun()).isTrue();
        assertThat(deadline.rule().at()).isEqualTo("18:00");
        assertThat(deadline.because()).extracting(step -> step.sentence().french()).containsExactly(
                "Le cours compte 14 jours à partir de votre inscription, le 15 février 2027 : échéance le lundi 1er mars 2027 à 23:59 (Europe/Paris).",
                "Votre session compte 21 jours à partir de votre inscription, le 15 février 2027 : échéance le lundi 8 mars 2027 à 18:00 (Indian/Reunion).",
                "Vous avez demandé de compter de nouveau à partir du 9 mars 2027 : échéance le mardi 30 mars 2027 à 18:00 (Indian/Reunion).",
                "Votre aménagement vous donne 7 jours 1 heure 30 minutes de plus : échéance le mardi 6 avril 2027 à 19:30 (Indian/Reunion).",
                "Une échéance personnelle vous est accordée, le samedi 1er mai 2027 à 12:00 (Indian/Reunion). Motif : Cyclone.");
        assertThat(deadline.because()).extracting(step -> step.sentence().english()).containsExactly(
                "The course counts 14 days from your enrolment on 15 February 2027: due on Monday 1 March 2027 at 23:59 (Europe/Paris).",
                "Your run counts 21 days from your enrolment on 15 February 2027: due on Monday 8 March 2027 at 18:00 (Indian/Reunion).",
                "You asked to count anew from 9 March 2027: due on Tuesday 30 March 2027 at 18:00 (Indian/Reunion).",
                "Your accommodation gives you 7 days 1 hour 30 minutes more: due on Tuesday 6 April 2027 at 19:30 (Indian/Reunion).",
                "You were given a personal deadline, Saturday 1 May 2027 at 12:00 (Indian/Reunion). Reason: Cyclone.");
        assertThat(deadline.because().getFirst().before()).isNull();
        assertChained(deadline);
    }

    @Test
    void aFixedDeadlineIsSaidSo() {
        EffectiveDeadline deadline = course(FIXED, ENROLLED);

        assertThat(deadline.because()).singleElement().satisfies(step -> {
            assertThat(step.sentence().french())
                    .isEqualTo("Le cours fixe l'échéance au lundi 1er mars 2027 à 23:59 (Europe/Paris).");
            assertThat(step.sentence().english())
                    .isEqualTo("The course sets the deadline to Monday 1 March 2027 at 23:59 (Europe/Paris).");
        });
    }

    @Test
    void theRunsWordTakesThePlaceOfTheCoursesEvenWhereItIsEarlierOrNone() {
        DeadlineRule earlier = DeadlineRule.fixed("2027-02-20T12:00", PARIS);

        assertThat(effective(new Situation(FIXED, earlier, ENROLLED, null, Duration.ZERO, null)).due().at())
                .isEqualTo(Instant.parse("2027-02-20T11:00:00Z"));
        assertThat(DeadlinePolicy.effective(new Situation(FIXED, DeadlineRule.NONE, ENROLLED, null, Duration.ZERO,
                new Extension(new LocalMoment(LocalDateTime.parse("2027-05-01T12:00"), PARIS), "x")))).isEmpty();
        assertThat(DeadlinePolicy.effective(new Situation(DeadlineRule.NONE, null, ENROLLED, null, Duration.ofDays(1),
                null))).isEmpty();
        assertThat(effective(new Situation(DeadlineRule.NONE, earlier, ENROLLED, null, Duration.ZERO, null)).because())
                .singleElement().satisfies(step -> assertThat(step.before()).isNull());
    }

    @Test
    void aPersonalDeadlineNeverTakesTimeAway() {
        Extension earlier = new Extension(new LocalMoment(LocalDateTime.parse("2027-02-20T12:00"), PARIS), "x");

        EffectiveDeadline deadline = effective(new Situation(FIXED, null, ENROLLED, null, Duration.ZERO, earlier));

        assertThat(deadline.due().at()).isEqualTo(Instant.parse("2027-03-01T22:59:00Z"));
        assertThat(deadline.because()).last().extracting(step -> step.sentence().french()).isEqualTo(
                "Votre échéance personnelle, le samedi 20 février 2027 à 12:00 (Europe/Paris), n'est pas plus tard : elle ne change rien, et celle du lundi 1er mars 2027 à 23:59 (Europe/Paris) vaut.");
    }

    @Test
    void aResetFromBeforeTheEnrolmentAndOneOfAFixedDeadlineChangeNothing() {
        LocalDate before = LocalDate.of(2027, 1, 1);
        LocalDate later = LocalDate.of(2027, 3, 9);

        assertThat(effective(new Situation(RELATIVE, null, ENROLLED, before, Duration.ZERO, null)).due().at())
                .isEqualTo(Instant.parse("2027-03-01T22:59:00Z"));
        assertThat(effective(new Situation(FIXED, null, ENROLLED, later, Duration.ZERO, null)).due().at())
                .isEqualTo(Instant.parse("2027-03-01T22:59:00Z"));
    }

    @Test
    void todayIsTheDayOfTheRulesOwnWall() {
        Instant lateInUtc = Instant.parse("2027-03-01T22:30:00Z");

        assertThat(DeadlinePolicy.today(RELATIVE, lateInUtc)).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(DeadlinePolicy.today(DeadlineRule.relative(1, "23:59", REUNION, true), lateInUtc))
                .isEqualTo(LocalDate.of(2027, 3, 2));
    }

    @Test
    void theVeryInstantIsInTime() {
        EffectiveDeadline deadline = course(FIXED, ENROLLED);

        assertThat(deadline.isPassed(deadline.due().at())).isFalse();
        assertThat(deadline.isPassed(deadline.due().at().plusNanos(1000))).isTrue();
    }

    /** Whatever is granted, in whatever zone and season: no step of hers makes it earlier, and the steps are a chain. */
    @Test
    void whatIsGrantedNeverMakesItEarlier() {
        Random random = new Random(20270328);
        List<ZoneId> zones = List.of(PARIS, REUNION, ZoneId.of("America/Guadeloupe"), ZoneId.of("Pacific/Noumea"),
                ZoneId.of("America/Miquelon"));
        for (int round = 0; round < 3_000; round++) {
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            Instant enrolledAt = ENROLLED.plusSeconds(random.nextInt(400 * 86_400));
            LocalDate enrolledOn = LocalMoment.of(enrolledAt, zone).at().toLocalDate();
            LocalDateTime until = enrolledOn.plusDays(random.nextInt(120)).atTime(random.nextInt(24), 30);
            Situation situation = new Situation(
                    DeadlineRule.relative(1 + random.nextInt(60), "%02d:30".formatted(random.nextInt(24)), zone, true),
                    null, enrolledAt, random.nextBoolean() ? enrolledOn.plusDays(random.nextInt(90)) : null,
                    Duration.ofMinutes(random.nextInt(86_400)), new Extension(new LocalMoment(until, zone), "x"));

            EffectiveDeadline deadline = effective(situation);

            assertChained(deadline);
            deadline.because().stream().skip(1).forEach(step -> assertThat(step.after().at()).as(situation.toString())
                    .isAfterOrEqualTo(step.before().at()));
            assertThat(deadline.due().at()).isAfterOrEqualTo(new LocalMoment(until, zone).last());
            assertThat(LocalMoment.of(deadline.due().at(), zone).at()).isEqualTo(deadline.due().wallTime());
        }
    }

    private static void assertChained(EffectiveDeadline deadline) {
        DueMoment before = null;
        for (DeadlineStep step : deadline.because()) {
            assertThat(step.before()).isEqualTo(before);
            before = step.after();
        }
        assertThat(deadline.due()).isEqualTo(before);
    }

    private static EffectiveDeadline course(DeadlineRule rule, Instant enrolledAt) {
        return effective(new Situation(rule, null, enrolledAt, null, Duration.ZERO, null));
    }

    private static EffectiveDeadline effective(Situation situation) {
        return DeadlinePolicy.effective(situation).orElseThrow();
    }
}
