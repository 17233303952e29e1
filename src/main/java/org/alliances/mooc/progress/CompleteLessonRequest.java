package org.alliances.mooc.progress;

import java.time.Instant;

import jakarta.validation.constraints.Pattern;

import org.alliances.mooc.progress.completion.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * @param completedAt {@code null}: now
 * @param position {@code null}: what is known of her place
 */
@Schema(name = "CompleteLesson")
record CompleteLessonRequest(
        @Schema(description = "When it was done, by the learner's own clock; left out: now. A time in the future counts as now.",
                examples = "2026-11-22T18:30:00Z") Instant completedAt,
        @Schema(nullable = true, enumeration = {"web", "phone"},
                description = "By which way the learner completed it; left out: web.") @Pattern(
                        regexp = Source.OF_LEARNERS) String source,
        @Schema(ref = "LessonPosition",
                description = "Where she was when she completed it, as of a place. A lesson of `completion: read` needs to know that it was its last paragraph, from here or from a place that was saved before. It moves no place.") JsonNode position){}
