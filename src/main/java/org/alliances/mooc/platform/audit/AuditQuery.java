package org.alliances.mooc.platform.audit;

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
 * @param actions empty: whichever
 */
public record AuditQuery(CourseKey course, RunKey run, UUID subject, Set<String> actions) {
    public AuditQuery {
        actions = Set.copyOf(actions);
    }

    /** @param action {@code null}: whichever */
    public static AuditQuery of(CourseKey course, String action) {
        return new AuditQuery(course, null, null, action == null ? Set.of() : Set.of(action));
    }
}
