package org.alliances.mooc.progress.completion;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to the completion of an item. */
@Schema(name = "CompletionFact")
record CompletionFactView(@Schema(description = "The key of a lesson or a quiz.", examples = "sylver-geek") String item,
        @Schema(description = "From 1, for each item; the last one is what stands.") int number,
        @Schema(enumeration = {
                "earned", "granted", "revoked"}) String kind,
        @Schema(description = "When it was done, by the learner's own clock where she was offline; of a revocation, when it was revoked.") Instant at,
        @Schema(description = "When the server learned of it.") Instant recordedAt,
        @Schema(enumeration = {"web", "phone", "quiz", "instructor", "unknown"}) String source,
        @Schema(description = "The publication that was current then, or that the paper was drawn from.") int revision,
        @Schema(nullable = true, description = "Who granted or revoked it.") UUID actor,
        @Schema(nullable = true, description = "Why it was granted or revoked.") String reason){

    static CompletionFactView of(CompletionFact fact) {
        return new CompletionFactView(fact.itemKey(), fact.number(), fact.kind().name().toLowerCase(Locale.ROOT),
                fact.completedAt(), fact.recordedAt(), fact.source().wireName(), fact.revision(), fact.actorId(),
                fact.reason());
    }
}
