package org.alliances.mooc.sync.push;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided. */
@Schema(name = "EventsDecided")
record EventDecisionView(UUID learner, boolean accepted,
        @Schema(description = "Which were decided, in the order in which they were done.") List<UUID> events) {}
