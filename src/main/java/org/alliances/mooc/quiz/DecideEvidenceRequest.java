package org.alliances.mooc.quiz;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on late evidence. */
@Schema(name = "DecideLateEvidence")
record DecideEvidenceRequest(
        @NotNull @Schema(description = "true: it counts, and the attempt is graded anew.") Boolean accept,
        @NotBlank @Size(max = 500) @Schema(description = "The learner reads it.",
                examples = "La coupure de réseau est attestée.") String reason,
        @Schema(nullable = true,
                description = "Which; left out: all of the attempt that wait for a decision. What gave way to a newer response can be named too.") @Size(
                        min = 1, max = 500) Set<@NotNull UUID> evidence) {

    Set<UUID> evidenceOrAll() {
        return evidence == null ? Set.of() : evidence;
    }
}
