package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.List;

import org.alliances.mooc.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an upload. */
@Schema(name = "SyncResults")
record SyncResultsView(@Schema(description = "Compare it with the device's clock.") Instant serverNow,
        @Schema(description = "One for each event, in the order of the request.") List<Result> results) {

    /** What became of one event. Whatever it says, the event is kept: the device may forget it. */
    @Schema(name = "SyncResult")
    record Result(
            @Schema(nullable = true,
                    description = "The event's id; null where it had none that can be read.") String id,
            @Schema(enumeration = {"accepted", "duplicate", "superseded", "refused"},
                    description = "duplicate: it was accepted before. superseded: something newer stands, and this is kept beside it.") String outcome,
            @Schema(description = "Of a refusal: whether it is tried again by itself when more arrives, because what it rests on may be still on its way.") boolean pending,
            @Schema(nullable = true,
                    description = "When it counts as done; null where that cannot be read.") Instant at,
            @Schema(nullable = true, enumeration = {"as-sent", "corrected", "clamped"},
                    description = "What was done to its time. corrected: by the offset of the device's clock. clamped: it lay in the future, and counts as the moment at which it came.") String clock,
            @Schema(nullable = true, description = "Why it was refused.") Problem problem){}
}
