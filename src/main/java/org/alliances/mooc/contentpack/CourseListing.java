package org.alliances.mooc.contentpack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.alliances.mooc.contentpack.text.ContentFinding;

/**
 * What the files of a course are, by their places.
 *
 * @param documents those that become parts, in a stable order
 * @param assets pictures and documents, by their path below {@code assets/}
 */
record CourseListing(List<CourseFile> documents, SortedSet<String> assets) {
    /** @param findings receives the files that have no place in a course */
    static CourseListing of(String course, SortedSet<String> names, List<ContentFinding> findings) {
        List<CourseFile> documents = new ArrayList<>();
        SortedSet<String> assets = new TreeSet<>();
        for (String name : names) {
            Optional<CourseFile> document = CourseFile.of(course, name);
            if (name.startsWith(CourseFile.ASSETS) && !name.endsWith(CourseFile.YAML)) {
                assets.add(name.substring(CourseFile.ASSETS.length()));
            } else if (document.isPresent()) {
                documents.add(document.get());
            } else if (!"README.md".equals(name)) {
                findings.add(ContentFinding.error(course + "/" + name, 0, "unexpected-file",
                        "ce fichier n'a pas de place dans un cours ; voir README.md",
                        "this file has no place in a course; see README.md"));
            }
        }
        return new CourseListing(documents, assets);
    }
}
