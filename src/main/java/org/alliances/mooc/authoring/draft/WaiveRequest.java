package org.alliances.mooc.authoring.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.rule.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding, named as it was answered, and why it may stay. */
@Schema(name = "WaiveFinding")
record WaiveRequest(@Schema(examples = "lessons") @NotBlank String kind,
        @Schema(examples = "sylver-geek") @NotBlank String key,
        @Schema(examples = "heading-level") @NotBlank String rule, @Schema(examples = "/body") @NotNull String pointer,
        @Schema(examples = "Le niveau suit le document d'origine.") @NotBlank @Size(max = 500) String reason) {
    boolean names(Finding finding) {
        PartKind part = PartKind.ofPartKey(finding.part());
        return DraftKind.textOf(part).equals(kind) && PartKind.keyOf(finding.part()).equals(key)
                && finding.rule().equals(rule) && finding.pointer().equals(pointer);
    }
}
