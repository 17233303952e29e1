package org.alliances.mooc.authoring.publication;

import java.time.Instant;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be published, when, and what learners are told. */
@Schema(name = "PublishDraft")
record PublicationRequest(
        @Schema(nullable = true,
                description = "The keys of modules; left out: the whole course.") @Size(min = 1,
                        max = 50) Set<@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 80) String> modules,
        @Schema(nullable = true,
                description = "Left out or past: at once. The draft as it is now goes out then, whatever is written until then.",
                examples = "2027-01-15T08:00:00Z") Instant publishAt,
        @Schema(nullable = true, description = "Whether to count it as a new edition.") Boolean edition,
        @Schema(description = "For learners: what is new.",
                examples = "Un module sur la coopération.") @NotBlank @Size(max = 500) String note) {
    PublicationNote.Wish wish() {
        return new PublicationNote.Wish(modules, Boolean.TRUE.equals(edition), note.strip());
    }
}
