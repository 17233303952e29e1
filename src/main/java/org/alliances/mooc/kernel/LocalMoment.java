package org.alliances.mooc.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * A moment as people agree on it: what the clock on a wall shows, and where the wall is. It becomes an instant when it is
 * asked for, by the rules that the zone has then, so that a change of law does not leave a stale instant behind.
 *
 * <p>When clocks go forward, a moment that the wall skips is the instant at which they are put forward. When they go back,
 * a moment comes twice: what opens then opens the first time, what ends then ends the second time, both in favour of whoever
 * reads the wall.
 *
 * @param at without offset, as in « 2027-03-28T02:30 »
 * @param zone of the tz database, as in « Europe/Paris », « Indian/Reunion », « America/Guadeloupe »
 */
public record LocalMoment(LocalDateTime at, ZoneId zone) {
    public LocalMoment {
        Objects.requireNonNull(at);
        Objects.requireNonNull(zone);
    }

    /** When something opens that opens at this moment. */
    public Instant first() {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
        return offsets.isEmpty() ? afterTheGap() : at.toInstant(offsets.getFirst());
    }

    /** When something ends that ends at this moment. */
    public Instant last() {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
        return offsets.isEmpty() ? afterTheGap() : at.toInstant(offsets.getLast());
    }

    private Instant afterTheGap() {
        return zone.getRules().getTransition(at).getInstant();
    }

    /** What the wall in this zone shows at an instant. */
    public static LocalMoment of(Instant instant, ZoneId zone) {
        return new LocalMoment(OffsetDateTime.ofInstant(instant, zone).toLocalDateTime(), zone);
    }

    @Override
    public String toString() {
        return at + "[" + zone + "]";
    }
}
