package org.alliances.mooc.progress.journal;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param writtenAt {@code null}: now */
@Schema(name = "HandIn")
record HandInRequest(
        @Schema(description = "In the learner's own words.", required = true) @NotBlank @Size(max = 20000) String text,
        @Schema(nullable = true,
                description = "When she wrote it, by her own clock; left out: now. A time in the future counts as now.",
                examples = "2026-11-22T18:30:00Z") Instant writtenAt) {}
