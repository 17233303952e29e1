package org.alliances.mooc.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;

import org.alliances.mooc.course.Due;
import org.alliances.mooc.kernel.LocalMoment;

/**
 * When an item is due, before anything personal.
 *
 * @param afterDays of a relative one, from the day of enrolment on; otherwise {@code null}
 * @param at {@code 2027-03-01T23:59}, {@code 23:59} of a relative one, {@code null} where there is no deadline
 * @param zone {@code null} where there is no deadline
 */
record DeadlineRule(Kind kind, Integer afterDays, String at, ZoneId zone, boolean resettable) {
    /** Expressly without a deadline. */
    static final DeadlineRule NONE = new DeadlineRule(Kind.NONE, null, null, null, false);

    enum Kind {
        FIXED,
        RELATIVE,
        NONE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param due {@code null}: no deadline */
    static DeadlineRule of(Due due) {
        if (due == null) {
            return NONE;
        }
        return due.isRelative()
                ? relative(due.after().getDays(), due.at(), due.zone(), due.resettable())
                : fixed(due.at(), due.zone());
    }

    static DeadlineRule fixed(String at, ZoneId zone) {
        return new DeadlineRule(Kind.FIXED, null, at, zone, false);
    }

    static DeadlineRule relative(int afterDays, String at, ZoneId zone, boolean resettable) {
        return new DeadlineRule(Kind.RELATIVE, afterDays, at, zone, resettable);
    }

    boolean isNone() {
        return kind == Kind.NONE;
    }

    boolean isRelative() {
        return kind == Kind.RELATIVE;
    }

    /**
     * What the wall shows when it is due.
     *
     * @param from the day from which days are counted
     */
    LocalMoment moment(LocalDate from) {
        return new Due(isRelative() ? Period.ofDays(afterDays) : null, at, zone, resettable).moment(from);
    }
}
