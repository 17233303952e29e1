package org.alliances.mooc.gradebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.kernel.LearnerId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One learner in the gradebook of her class. */
@Schema(name = "GradebookRow")
record GradebookRowView(UUID learner,
        @Schema(nullable = true, description = "The grade from what has a result.") BigDecimal soFar,
        @Schema(nullable = true,
                description = "The grade if nothing more were handed in.") BigDecimal ifNothingMore,
        List<Cell> items) {

    @Schema(name = "GradebookCell")
    record Cell(String item,
            @Schema(enumeration = {"graded", "not-attempted", "awaiting-marks", "not-available-yet", "dropped",
                    "overridden", "excused"}) String status,
            @Schema(nullable = true) BigDecimal percent){}

    static GradebookRowView of(LearnerId learner, Grades grades) {
        return new GradebookRowView(learner.value(), GradesView.decimal(grades.grade().soFar().percent()),
                GradesView.decimal(grades.grade().ifNothingMore().percent()),
                grades.results().entrySet().stream().map(item -> new Cell(item.getKey(),
                        grades.status(item.getKey()).wireName(), GradesView.percent(item.getValue()))).toList());
    }
}
