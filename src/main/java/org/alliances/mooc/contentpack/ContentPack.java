package org.alliances.mooc.contentpack;

import java.util.List;

import org.alliances.mooc.contentpack.text.ContentFinding;

/**
 * What a content directory holds.
 *
 * @param courses those without an error, by key
 * @param findings of all courses, sorted by file and line
 */
record ContentPack(List<PackedCourse> courses, List<ContentFinding> findings) {
    boolean hasErrors() {
        return findings.stream().anyMatch(ContentFinding::isError);
    }
}
