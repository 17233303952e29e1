package org.alliances.mooc.progress;

import java.time.Instant;

import jakarta.validation.constraints.Pattern;

import org.alliances.mooc.progress.completion.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param completedAt {@code null}: now */
@Schema(name = "CompleteLesson")
record CompleteLessonRequest(
        @Schema(description = "When it was done, by the learner's own clock; left out: now. A time in the future counts as now.",
                examples = "2026-11-22T18:30:00Z") Instant completedAt,
        @Schema(nullable = true, enumeration = {"web", "phone"},
                description = "By which way the learner completed it; left out: web.") @Pattern(
                        regexp = Source.OF_LEARNERS) String source){}
