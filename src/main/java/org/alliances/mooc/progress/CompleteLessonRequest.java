package org.alliances.mooc.progress;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param completedAt {@code null}: now */
@Schema(name = "CompleteLesson")
record CompleteLessonRequest(
        @Schema(description = "When it was done, by the learner's own clock; left out: now. A time in the future counts as now.", examples = "2026-11-22T18:30:00Z") Instant completedAt) {
}
