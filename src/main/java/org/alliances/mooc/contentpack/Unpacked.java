package org.alliances.mooc.contentpack;

import java.util.List;
import java.util.SortedMap;

import org.alliances.mooc.contentpack.text.ContentFinding;
import org.alliances.mooc.course.rule.Finding;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A course as a zip has it.
 *
 * @param course its key, the name of the folder
 * @param trees by part key, in canonical form; without the parts that cannot be read, which the findings name. The
 *            document of an asset has its {@code content}, measured from the file
 * @param files pictures and documents, by name below {@code assets/}, whether or not a part describes them; without
 *            those that are too large
 * @param findings sorted by file and line; errors and advice, as for a course in a folder
 * @param faults those errors because of which trees and files are not all that the zip says; sorted likewise. Where there
 *            are none, every tree is an object and has the key of its part, or none
 * @param broken those of the findings that are about the trees, at their places in them: the same as for a draft
 */
public record Unpacked(String course, SortedMap<String, JsonNode> trees, SortedMap<String, byte[]> files,
        List<ContentFinding> findings, List<ContentFinding> faults, List<Finding> broken) {
    /** Whether the course could not be published as it is. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(ContentFinding::isError);
    }
}
