package org.alliances.mooc.deadline;

import java.time.Instant;

import org.alliances.mooc.kernel.LocalMoment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when, as an instant and as the wall shows it. */
@Schema(name = "DeadlineMoment")
record MomentView(Instant dueAt,
        @Schema(description = "What the clock shows in the zone.", examples = "2027-03-01T23:59") String wallTime,
        @Schema(description = "Of the tz database.", examples = "Europe/Paris") String zone) {
    /** {@code null} of {@code null}. */
    static MomentView of(DueMoment due) {
        return due == null ? null : new MomentView(due.at(), due.wallTime().toString(), due.zone().getId());
    }

    static MomentView of(LocalMoment moment) {
        return of(DueMoment.of(moment));
    }

    /** Of an extension; {@code null} of {@code null}. */
    static MomentView of(DeadlineChange extended) {
        return extended == null ? null : of(extended.extension().until());
    }
}
