package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.alliances.mooc.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/** An event as it came, and what became of it. */
@Schema(name = "KeptEvent")
public record KeptEventView(
        @Schema(description = "That of the event, or one of ours where its own was taken or could not be read.") UUID id,
        UUID learner, @Schema(examples = "telephone-de-lea") String deviceId,
        @Schema(enumeration = {
                "position", "decision", "journal-entry", "note", "note-deleted", "lesson-completed", "attempt-started",
                "response", "attempt-submitted", "unknown"}) String kind,
        @Schema(nullable = true, description = "Null where it is not known what course it is about.") String course,
        @Schema(nullable = true, description = "The attempt that it is about.") UUID attempt,
        @Schema(description = "When it counts as done.") Instant at,
        @Schema(enumeration = {"as-sent", "corrected", "clamped"}) String clock, Instant receivedAt,
        @Schema(enumeration = {"accepted", "superseded", "refused"}) String outcome,
        @Schema(description = "Whether it is tried again by itself when more arrives.") boolean pending,
        @Schema(nullable = true, description = "Why it was refused.") Problem problem,
        @Schema(enumeration = {"none", "accepted", "declined"},
                description = "What an instructor made of a refusal; none: nothing.") String decision,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true, description = "Why, in the instructor's words.") String decisionReason,
        @Schema(description = "The event as the device sent it.", implementation = Object.class) JsonNode event){

    static KeptEventView of(KeptEvent kept, Problem problem, JsonNode event) {
        return new KeptEventView(kept.id(), kept.learner().value(), kept.deviceId(), kept.kind().wireName(),
                kept.courseKey(), kept.attemptId(), kept.happenedAt(), kept.clock().wireName(), kept.receivedAt(),
                kept.outcome().wireName(), kept.isPending(), problem,
                kept.decision() == null ? "none" : kept.decision().name().toLowerCase(Locale.ROOT), kept.decidedAt(),
                kept.decisionReason(), event);
    }
}
