package org.alliances.mooc.publishing;

import java.time.Instant;
import java.util.Map;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.RevisionNumber;

/**
 * One numbered, immutable publication of a package.
 *
 * @param parts what it holds, by part key
 */
public record Publication(String packageKey, RevisionNumber number, Instant publishedAt, String publishedBy,
        String note,
        Map<String, Part> parts) {

    /**
     * @param hash the address of its content
     * @param since the publication in which this very content came in
     * @param first the publication in which the part came in for the first time
     */
    public record Part(ContentHash hash, RevisionNumber since, RevisionNumber first) {}
}
