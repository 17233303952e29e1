package org.alliances.mooc.identity.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an account may sign in. */
@Schema(name = "PutAccountState")
record PutStateRequest(@NotNull Boolean enabled,
        @Schema(description = "Kept in the audit.",
                examples = "A quitté l'association") @NotBlank @Size(max = 500) String reason) {}
