package org.alliances.mooc.enrolment;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of an accommodation. */
@Schema(name = "AccommodationChange")
record AccommodationChangeView(Instant at, @Schema(description = "The account that did it.") UUID by,
        @Schema(enumeration = {"accommodation-granted", "accommodation-changed",
                "accommodation-withdrawn"}) String action,
        @Schema(nullable = true, description = "null: nothing was granted before.") AccommodationValues before,
        @Schema(nullable = true, description = "null: nothing is granted any more.") AccommodationValues after,
        @Schema(nullable = true, description = "null where it was withdrawn.") String reason){}
