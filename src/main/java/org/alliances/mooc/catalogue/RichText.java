package org.alliances.mooc.catalogue;

import org.alliances.mooc.course.text.Markdown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text as its author wrote it, and ready to show. */
@Schema(name = "RichText")
public record RichText(
        @Schema(description = "CommonMark with tables; glossary: and source: links as written.",
                examples = "Une **alliance**.") String markdown,
        @Schema(description = "The same, rendered and sanitised.",
                examples = "<p>Une <strong>alliance</strong>.</p>") String html) {
    static RichText of(String markdown) {
        return markdown == null ? null : new RichText(markdown, Markdown.toHtml(markdown));
    }
}
