package org.alliances.mooc.progress.position;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/** Where the learner is. */
@Schema(name = "PutPosition")
record PutPositionRequest(@Schema(required = true, implementation = LessonPosition.class) @NotNull JsonNode position,
        @Schema(nullable = true,
                description = "When she was there, by her own clock; left out: now. A time in the future counts as now.",
                examples = "2026-11-22T18:30:00Z") Instant recordedAt) {}
