package org.alliances.mooc.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.alliances.mooc.kernel.LocalMoment;

/**
 * A deadline on somebody's way to hers.
 *
 * @param local as it was said
 * @param at until when
 */
record DueMoment(LocalMoment local, Instant at) {
    static DueMoment of(LocalMoment local) {
        return new DueMoment(local, local.last());
    }

    /** Later by whole days on the wall, so that what is due at 23:59 stays due at 23:59; then by the rest, as time passes. */
    DueMoment plus(Duration shift) {
        long days = shift.toDays();
        DueMoment moved = days == 0 ? this : of(new LocalMoment(local.at().plusDays(days), local.zone()));
        Duration rest = shift.minusDays(days);
        if (rest.isZero()) {
            return moved;
        }
        Instant later = moved.at.plus(rest);
        return new DueMoment(LocalMoment.of(later, local.zone()), later);
    }

    ZoneId zone() {
        return local.zone();
    }

    /** What the wall really shows at that instant: not a time that it skips. */
    LocalDateTime wallTime() {
        return LocalMoment.of(at, local.zone()).at();
    }
}
