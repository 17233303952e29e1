package org.alliances.mooc.course;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;

import org.alliances.mooc.kernel.LocalMoment;

/**
 * When an item is due: at a moment, or so many days after the enrolment, as the calendar on the wall counts them.
 *
 * @param after whole days; {@code null}: {@code at} is a moment
 * @param at {@code 2027-03-01T23:59}, or {@code 23:59} after so many days
 * @param zone of the tz database
 * @param resettable whether a learner who missed it may count anew from today; {@code null}: no
 */
public record Due(Period after, String at, ZoneId zone, Boolean resettable) {
    public Due {
        resettable = Boolean.TRUE.equals(resettable);
    }

    public boolean isRelative() {
        return after != null;
    }

    /**
     * What the wall shows then.
     *
     * @param from the day from which days are counted; a moment that stands by itself ignores it
     */
    public LocalMoment moment(LocalDate from) {
        LocalDateTime local = isRelative()
                ? from.plusDays(after.getDays()).atTime(LocalTime.parse(at))
                : LocalDateTime.parse(at);
        return new LocalMoment(local, zone);
    }
}
