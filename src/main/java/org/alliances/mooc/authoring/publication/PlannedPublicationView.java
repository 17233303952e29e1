package org.alliances.mooc.authoring.publication;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication that waits for its time, or waited. */
@Schema(name = "PlannedPublication")
record PlannedPublicationView(UUID id, Instant publishAt, String note,
        @Schema(nullable = true, description = "Null: the whole course.") Set<String> modules, boolean edition,
        UUID plannedBy, Instant plannedAt,
        @Schema(enumeration = {"waiting", "done", "refused", "cancelled"}, examples = "waiting") String state,
        @Schema(nullable = true, description = "The publication that came of it.") Integer number,
        @Schema(nullable = true, description = "The slug of what refused it.") String refusal){}
