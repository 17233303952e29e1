package org.alliances.mooc.catalogue;

import java.util.Optional;
import java.util.function.Function;

import org.alliances.mooc.course.text.Markdown;
import org.alliances.mooc.course.text.Picture;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text as its author wrote it, and ready to show. */
@Schema(name = "RichText")
public record RichText(
        @Schema(description = "CommonMark with tables; glossary: and source: links as written.",
                examples = "Une **alliance**.") String markdown,
        @Schema(description = "The same, rendered and sanitised. Addresses that begin with / are of this server. In lessons each paragraph has an id that stays as long as its words do.",
                examples = "<p>Une <strong>alliance</strong>.</p>") String html) {
    static RichText of(String markdown) {
        return of(markdown, path -> Optional.empty());
    }

    /** @param pictures of the course, by the address that its authors write */
    static RichText of(String markdown, Function<String, Optional<Picture>> pictures) {
        return markdown == null ? null : new RichText(markdown, Markdown.toAnchoredHtml(markdown, pictures));
    }
}
