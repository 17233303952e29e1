package org.alliances.mooc.authoring.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a publication is taken back; learners read it. */
@Schema(name = "WithdrawPublication")
record WithdrawRequest(@Schema(examples = "Une erreur dans le quiz.") @NotBlank @Size(max = 500) String reason) {}
