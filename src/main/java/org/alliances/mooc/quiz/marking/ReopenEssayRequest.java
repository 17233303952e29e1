package org.alliances.mooc.quiz.marking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a released mark is to be corrected. */
@Schema(name = "ReopenEssay")
record ReopenEssayRequest(@Schema(description = "Kept in the audit of the course.",
        examples = "Le critère « réciprocité » a été noté d'après une autre grille") @NotBlank @Size(
                max = 500) String reason) {}
