package org.alliances.mooc.gradebook;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learner's grades, as instructors see them. */
@Schema(name = "LearnerGrades")
record LearnerGradesView(UUID learner, @Schema(examples = "libre") String run,
        @Schema(description = "With every score, shown to her by now or not.") GradesView grades,
        @Schema(description = "What instructors did to her results, item by item, the newest first.") List<GradeOverrideView.Act> history) {}
