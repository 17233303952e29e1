package org.alliances.mooc.progress.completion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
@Schema(name = "CompletionReason")
record ReasonRequest(@Schema(description = "The learner reads it.",
        examples = "Validé en présence, lors de l'atelier.") @NotBlank @Size(max = 500) String reason) {}
