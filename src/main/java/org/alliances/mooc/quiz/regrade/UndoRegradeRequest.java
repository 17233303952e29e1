package org.alliances.mooc.quiz.regrade;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a regrade is to be undone. */
@Schema(name = "UndoRegrade")
record UndoRegradeRequest(
        @Schema(description = "Why. The learners concerned read it.",
                examples = "La réponse ajoutée était fausse.") @NotBlank @Size(max = 500) String reason) {}
