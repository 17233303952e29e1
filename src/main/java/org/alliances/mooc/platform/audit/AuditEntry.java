package org.alliances.mooc.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the audit, as it is on the wire. */
@Schema(name = "AuditEntry")
public record AuditEntry(UUID id, Instant at,
        @Schema(nullable = true,
                description = "The account that did it; null where the platform did it by itself.") UUID actor,
        @Schema(examples = "accommodation-granted") String action, @Schema(nullable = true) String course,
        @Schema(nullable = true) String run,
        @Schema(nullable = true, description = "The account that it was done to.") UUID subject,
        @Schema(nullable = true, description = "In the actor's own words.") String reason,
        @Schema(nullable = true,
                description = "The address of the caller; null where the platform did it by itself, and in entries from before addresses were kept, and for whoever does not administer the platform.",
                examples = "203.0.113.7") String from,
        @Schema(description = "What is particular to the action; for a change, what was there before and after.") Map<String, Object> detail) {

    /** For colleagues: where somebody works from is none of their business. */
    public AuditEntry withoutAddress() {
        return new AuditEntry(id, at, actor, action, course, run, subject, reason, null, detail);
    }
}
