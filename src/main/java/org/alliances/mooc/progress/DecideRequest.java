package org.alliances.mooc.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reason may be left out */
@Schema(name = "Decide")
record DecideRequest(
        @Schema(description = "The key of one of the case's options.", required = true) @NotBlank @Size(max = 80) String option,
        @Schema(description = "Why, in the learner's own words.", nullable = true) @Size(max = 4000) String reason) {
}
