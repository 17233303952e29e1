package org.alliances.mooc.sync.push;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on refused events. */
@Schema(name = "DecideEvents")
record DecideEventsRequest(
        @NotNull @Schema(description = "true: they count as if nothing had stood against them.") Boolean accept,
        @NotBlank @Size(max = 500) @Schema(description = "The learner reads it.",
                examples = "Le réseau était coupé dans toute la vallée.") String reason,
        @Schema(nullable = true,
                description = "Which; left out: all of the learner's in the course that wait for a decision.") @Size(
                        min = 1, max = 500) Set<@NotNull UUID> events) {

    Set<UUID> eventsOrAll() {
        return events == null ? Set.of() : events;
    }
}
