package org.alliances.mooc.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an item is to be due in a run, as a whole: what is left out is not kept. */
@Schema(name = "PutRunDeadline")
record PutRunDeadlineRequest(
        @Schema(enumeration = {"fixed", "relative", "none"},
                description = "`none`: due whenever one likes, whatever the course says.",
                examples = "relative") @NotNull @Pattern(regexp = "fixed|relative|none") String kind,
        @Schema(nullable = true, description = "Of a relative one: days after the enrolment, P1D to P999D.",
                examples = "P14D") String after,
        @Schema(nullable = true,
                description = "What the clock shows: a day and a time without offset, or of a relative one a time.",
                examples = "23:59") String at,
        @Schema(nullable = true, description = "A zone of the tz database.", examples = "Indian/Reunion") String zone,
        @Schema(nullable = true,
                description = "Of a relative one: whether a learner who missed it may count anew from today; left out: no.") Boolean resettable,
        @Schema(description = "Why, for the audit.",
                examples = "La session commence une semaine plus tard") @NotBlank @Size(max = 500) String reason){}
