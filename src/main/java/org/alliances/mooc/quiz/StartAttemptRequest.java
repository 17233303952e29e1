package org.alliances.mooc.quiz;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be wished for when an attempt starts. */
@Schema(name = "StartAttempt")
record StartAttemptRequest(
        @Schema(nullable = true,
                description = "What the attempt is to be called; best a UUID of version 7. The same id again gives the same attempt.") UUID id) {}
