package org.alliances.mooc.authoring.draft;

import java.util.Locale;

import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.rule.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules of course content have to say about one place of a draft. */
@Schema(name = "Finding")
public record FindingView(
        @Schema(description = "`error` refuses a publication, `warning` is advice.", enumeration = {
                "error", "warning"}) String level,
        @Schema(description = "The slug of the rule.", examples = "unknown-source") String rule,
        @Schema(examples = "lessons") String kind, @Schema(examples = "sylver-geek") String key,
        @Schema(description = "JSON Pointer (RFC 6901) into the document; empty: the whole.",
                examples = "/body") String pointer,
        @Schema(description = "The line within the text at the pointer, from 1; 0: the whole value.") int line,
        @Schema(description = "In the language of the request.") String message,
        @Schema(nullable = true, description = "Why it was waived; null: it was not.") String waived){
    /** @param waived {@code null}: not waived */
    public static FindingView of(Finding finding, Locale language, String waived) {
        PartKind kind = PartKind.ofPartKey(finding.part());
        return new FindingView(finding.level().wireName(), finding.rule(), DraftKind.textOf(kind),
                PartKind.keyOf(finding.part()), finding.pointer(), finding.line(), finding.message().in(language),
                waived);
    }
}
