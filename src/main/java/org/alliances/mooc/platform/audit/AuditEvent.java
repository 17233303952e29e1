package org.alliances.mooc.platform.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;

/**
 * Something that is to be remembered.
 *
 * @param action what was done, in kebab-case, past: {@code accommodation-granted}
 * @param actor the account that did it; {@code null}: the platform by itself
 * @param course {@code null}: of no course
 * @param run {@code null}: of no run
 * @param subject the account that it was done to; {@code null}: none
 * @param reason in the actor's own words; {@code null}: none given
 * @param detail members that are written as JSON; no answers, tokens or mail addresses
 */
public record AuditEvent(String action, UUID actor, Instant at, CourseKey course, RunKey run, UUID subject,
        String reason, Map<String, Object> detail) {
    public AuditEvent {
        if (!action.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("not the name of an action");
        }
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    public static AuditEvent of(String action, UUID actor, Instant at) {
        return new AuditEvent(action, actor, at, null, null, null, null, Map.of());
    }

    public AuditEvent in(CourseKey where) {
        return in(where, null);
    }

    public AuditEvent in(CourseKey where, RunKey when) {
        return new AuditEvent(action, actor, at, where, when, subject, reason, detail);
    }

    /** Done to this account. */
    public AuditEvent about(UUID account) {
        return new AuditEvent(action, actor, at, course, run, account, reason, detail);
    }

    public AuditEvent because(String why) {
        return new AuditEvent(action, actor, at, course, run, subject, why, detail);
    }

    /** With what was there before and what is there now, {@code null} where nothing. */
    public AuditEvent changing(Object before, Object after) {
        return with("before", before).with("after", after);
    }

    /** With one more member of the detail: a record, a text, a number, or {@code null}. */
    public AuditEvent with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(detail);
        more.put(member, value);
        return new AuditEvent(action, actor, at, course, run, subject, reason, more);
    }
}
