package org.alliances.mooc.contentpack;

import java.util.List;

import org.alliances.mooc.course.CoursePackage;

/**
 * What a content directory holds.
 *
 * @param courses those without an error, by key
 * @param findings of all courses, sorted by file and line
 */
record ContentPack(List<CoursePackage> courses, List<ContentFinding> findings) {
    boolean hasErrors() {
        return findings.stream().anyMatch(ContentFinding::isError);
    }
}
