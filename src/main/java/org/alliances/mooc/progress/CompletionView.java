package org.alliances.mooc.progress;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A completed lesson. */
@Schema(name = "Completion")
record CompletionView(String course, @Schema(examples = "face-a-face-cote-a-cote") String lesson,
        @Schema(description = "When it was completed first; a repeat does not move it.") Instant completedAt,
        @Schema(description = "When the server learned of it.") Instant recordedAt,
        @Schema(description = "The publication that was current then.") int revision) {
}
