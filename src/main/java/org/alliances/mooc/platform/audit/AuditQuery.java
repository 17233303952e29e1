package org.alliances.mooc.platform.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;

/**
 * Which entries are wanted: those for which all of it is true.
 *
 * @param course {@code null}: whichever
 * @param run {@code null}: whichever
 * @param subject {@code null}: whoever
 * @param actor {@code null}: whoever
 * @param actions empty: whichever
 * @param from the first moment; {@code null}: from the beginning
 * @param to the moment before which; {@code null}: until now
 */
public record AuditQuery(CourseKey course, RunKey run, UUID subject, UUID actor, Set<String> actions, Instant from,
        Instant to) {
    public AuditQuery {
        actions = Set.copyOf(actions);
    }

    /** What was done to somebody in a run. */
    public AuditQuery(CourseKey course, RunKey run, UUID subject, Set<String> actions) {
        this(course, run, subject, null, actions, null, null);
    }

    /** @param action {@code null}: whichever */
    public static AuditQuery of(CourseKey course, String action) {
        return new AuditQuery(course, null, null, action == null ? Set.of() : Set.of(action));
    }
}
