package org.alliances.mooc.course;

import java.util.List;

/**
 * A picture or a document of a course.
 *
 * @param file its name below {@code assets/}
 * @param alternative Markdown: everything that it says, for who cannot see it
 * @param content what the file itself says
 */
public record AssetDocument(String key, String file, String title, String alternative, String author, String licence,
        List<String> sources, List<Fact> facts, Content content) {
    public AssetDocument {
        sources = Lists.copy(sources);
        facts = Lists.copy(facts);
    }

    /**
     * @param bytes how many
     * @param hash SHA-256, hexadecimal: its address
     * @param width of a picture, in CSS pixels; {@code null} where it has none
     * @param height as {@code width}
     */
    public record Content(String mediaType, int bytes, String hash, Integer width, Integer height) {}
}
