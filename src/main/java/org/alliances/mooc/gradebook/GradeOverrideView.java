package org.alliances.mooc.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.alliances.mooc.kernel.LearnerId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What holds in the place of one result, and what was done to it. */
@Schema(name = "GradeOverride")
record GradeOverrideView(UUID learner, @Schema(examples = "note-d-intention") String item,
        @Schema(nullable = true,
                description = "What holds in the place of the result; null: nothing does.") GradesView.OverrideNote override,
        @Schema(description = "Every act, the newest first.") List<Act> history, @JsonIgnore String tag) {

    @Schema(name = "GradeOverrideAct")
    record Act(String item, Instant at, @Schema(description = "The account that did it.") UUID by,
            @Schema(enumeration = {
                    "set", "excused", "undone"}) String kind,
            @Schema(nullable = true, description = "null unless set.") BigDecimal percent, String reason){
        static Act of(GradeOverride row) {
            return new Act(row.itemKey(), row.doneAt(), row.doneBy(), row.kind().name().toLowerCase(Locale.ROOT),
                    GradesView.decimal(row.percent()), row.reason());
        }
    }

    static GradeOverrideView of(LearnerId learner, String item, List<GradeOverride> acts) {
        GradeOverride present = GradeOverride.present(acts);
        return new GradeOverrideView(learner.value(), item, GradesView.OverrideNote.of(present),
                acts.reversed().stream().map(Act::of).toList(), present == null ? null : tag(acts));
    }

    /** Names what holds: every act makes another version of it. */
    static String tag(List<GradeOverride> acts) {
        return Integer.toString(acts.size());
    }
}
