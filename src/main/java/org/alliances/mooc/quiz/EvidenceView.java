package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.item.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A response that came too late and waits for an instructor's decision. */
@Schema(name = "LateEvidence")
record EvidenceView(UUID id, UUID learner, UUID attempt, @Schema(examples = "quiz-rassembler") String quiz,
        @Schema(description = "Of the attempt.", examples = "1") int number,
        @Schema(examples = "role-de-la-collectivite") String question, Response response,
        @Schema(description = "Why it does not count: the slug of the problem that was answered.",
                examples = "time-is-up") String reason,
        Instant receivedAt, @Schema(nullable = true, description = "The end of the attempt's time.") Instant dueAt,
        @Schema(nullable = true, description = "When the attempt ended.") Instant submittedAt) {}
