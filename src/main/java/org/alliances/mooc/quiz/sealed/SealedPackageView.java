package org.alliances.mooc.quiz.sealed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.quiz.paper.PaperPrint.PrintedQuestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that an attempt needs offline. Nothing that is reachable from here says what is right. */
@Schema(name = "SealedPackage")
record SealedPackageView(
        @Schema(description = "What the attempt is called once it begins.") UUID id,
        @Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(examples = "examen-final") String quiz, String title,
        @Schema(description = "The publication that the paper was drawn from.", examples = "3") int revision,
        @Schema(description = "Compare it with the device's clock.") Instant serverNow, Instant issuedAt,
        @Schema(description = "Until when the attempt can begin.") Instant startBy,
        @Schema(description = "Until when what was done in it has to arrive; what comes later is kept, and an instructor can accept it.") Instant answersBy,
        @Schema(nullable = true, description = "ISO 8601, from its beginning on, for this learner; null: none.",
                examples = "PT45M") Duration timeLimit,
        @Schema(description = "ISO 8601: how long after the end of time a response still counts.",
                examples = "PT15S") Duration grace,
        @Schema(examples = "60") int passPercent,
        @Schema(description = "The paper, frozen.") List<PrintedQuestion> questions,
        @Schema(description = "SHA-256 of the paper's canonical JSON, `{\"questions\": …}` with sorted keys and without nulls.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") String paperHash,
        @Schema(description = "A compact JSON Web Signature over the package's id, its learner, the hash of the paper and the rule of its time. Goes back as it is with the event `attempt-started`. The keys are at `/package-keys`.",
                examples = "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl") String seal) {}
