package org.alliances.mooc.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alliances.mooc.deadline.DeadlineStep.Kind;
import org.alliances.mooc.kernel.LocalMoment;

/**
 * When an item is due for a learner. Pure. What the run says takes the place of what the course says; what is granted to
 * her makes it later and never earlier.
 */
final class DeadlinePolicy {
    private DeadlinePolicy() {}

    /**
     * What a learner's deadline depends on.
     *
     * @param course {@link DeadlineRule#NONE}: the course has none
     * @param run {@code null}: the run says nothing
     * @param countedFrom the day of her latest reset; {@code null}: none
     * @param shift that of her accommodation; zero: none
     * @param extension {@code null}: none
     */
    record Situation(DeadlineRule course, DeadlineRule run, Instant enrolledAt, LocalDate countedFrom, Duration shift,
            Extension extension) {

        DeadlineRule rule() {
            return run == null ? course : run;
        }

        LocalDate enrolledOn(ZoneId zone) {
            return LocalMoment.of(enrolledAt, zone).at().toLocalDate();
        }

        Situation withoutExtension() {
            return new Situation(course, run, enrolledAt, countedFrom, shift, null);
        }
    }

    /** What an instructor gave to one learner. */
    record Extension(LocalMoment until, String reason) {}

    /** Empty: it is due whenever she likes. */
    static Optional<EffectiveDeadline> effective(Situation situation) {
        if (situation.rule().isNone()) {
            return Optional.empty();
        }
        List<DeadlineStep> because = new ArrayList<>();
        DueMoment due = null;
        if (!situation.course().isNone()) {
            due = rule(Kind.COURSE, situation.course(), situation, null, because);
        }
        if (situation.run() != null) {
            due = rule(Kind.RUN, situation.run(), situation, due, because);
        }
        due = reset(situation, due, because);
        due = accommodation(situation, due, because);
        due = extension(situation, due, because);
        return Optional.of(new EffectiveDeadline(situation.rule(), situation.run() != null, due, because));
    }

    /** The day that a reset at that instant counts from: that of the wall in the rule's own zone. */
    static LocalDate today(DeadlineRule rule, Instant now) {
        return LocalMoment.of(now, rule.zone()).at().toLocalDate();
    }

    private static DueMoment rule(Kind kind, DeadlineRule rule, Situation situation, DueMoment before,
            List<DeadlineStep> because) {
        LocalDate enrolledOn = situation.enrolledOn(rule.zone());
        DueMoment after = DueMoment.of(rule.moment(enrolledOn));
        because.add(new DeadlineStep(kind, before, after, DeadlineSentences.rule(kind, rule, enrolledOn, after)));
        return after;
    }

    /** A reset from before the enrolment, as of somebody who has moved to a later run, would make it earlier. */
    private static DueMoment reset(Situation situation, DueMoment before, List<DeadlineStep> because) {
        DeadlineRule rule = situation.rule();
        LocalDate from = situation.countedFrom();
        if (!rule.isRelative() || from == null || !from.isAfter(situation.enrolledOn(rule.zone()))) {
            return before;
        }
        DueMoment after = DueMoment.of(rule.moment(from));
        because.add(new DeadlineStep(Kind.RESET, before, after, DeadlineSentences.reset(from, after)));
        return after;
    }

    private static DueMoment accommodation(Situation situation, DueMoment before, List<DeadlineStep> because) {
        if (situation.shift().isZero()) {
            return before;
        }
        DueMoment after = before.plus(situation.shift());
        because.add(new DeadlineStep(Kind.ACCOMMODATION, before, after,
                DeadlineSentences.accommodation(situation.shift(), after)));
        return after;
    }

    private static DueMoment extension(Situation situation, DueMoment before, List<DeadlineStep> because) {
        Extension extension = situation.extension();
        if (extension == null) {
            return before;
        }
        DueMoment given = DueMoment.of(extension.until());
        boolean later = given.at().isAfter(before.at());
        DueMoment after = later ? given : before;
        because.add(new DeadlineStep(Kind.PERSONAL, before, after,
                later
                        ? DeadlineSentences.extension(extension, given)
                        : DeadlineSentences.idleExtension(given, before)));
        return after;
    }
}
