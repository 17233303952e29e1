package org.alliances.mooc.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.alliances.mooc.deadline.DeadlinePolicy.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a learner is to have time. */
@Schema(name = "ExtendDeadline")
record ExtendDeadlineRequest(
        @Schema(description = "What the clock shows in the zone, without offset, to the minute.",
                examples = "2027-03-15T23:59") @NotNull String at,
        @Schema(description = "A zone of the tz database.", examples = "Indian/Reunion") @NotNull String zone,
        @Schema(description = "Why. The learner reads it too; health is none of it.",
                examples = "Coupure de réseau après le cyclone") @NotBlank @Size(max = 500) String reason) {
    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    Extension extension() {
        return new Extension(WallClock.moment(at, zone), reason.strip());
    }
}
