package org.alliances.mooc.progress.position;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the learner is in a lesson. */
@Schema(name = "Position")
record PositionView(String course, @Schema(examples = "face-a-face-cote-a-cote") String lesson, LessonPosition position,
        @Schema(description = "The publication that was current then.") int revision, Instant recordedAt,
        @Schema(nullable = true,
                description = "When she was at the last paragraph for the first time; a lesson of `completion: read` asks for it.") Instant endReachedAt,
        @Schema(nullable = true, enumeration = {"saved", "superseded"},
                description = "Of an answer to a write: superseded means that something newer was known already, which is what you see.") String outcome){}
