package org.alliances.mooc.authoring.packing;

import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.authoring.draft.Draft;
import org.alliances.mooc.authoring.draft.Drafts;
import org.alliances.mooc.authoring.publication.PublishedVersions;
import org.alliances.mooc.contentpack.CoursePacking;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.publishing.PublishingApi;

import com.fasterxml.jackson.databind.JsonNode;

/** Courses as zips. The bytes depend on the contents alone. */
@ApplicationScoped
class CourseExport {
    private final Drafts drafts;
    private final PublishedVersions versions;
    private final PublishingApi publishing;

    CourseExport(Drafts drafts, PublishedVersions versions, PublishingApi publishing) {
        this.drafts = drafts;
        this.versions = versions;
        this.publishing = publishing;
    }

    /**
     * What is to be packed, by part key.
     *
     * @param version of a publication; {@code null}: the draft as it is now
     * @throws org.alliances.mooc.kernel.ProblemException publication-not-found; part-not-found: nobody has written
     *             anything yet
     */
    @Transactional
    SortedMap<String, ContentHash> contents(CourseKey course, String version) {
        if (version != null) {
            SortedMap<String, ContentHash> published = new TreeMap<>();
            versions.publication(course, version).parts().forEach((part, what) -> published.put(part, what.hash()));
            return published;
        }
        SortedMap<String, ContentHash> written = drafts.of(course).contents();
        if (written.isEmpty()) {
            throw AuthoringProblem.PART_NOT_FOUND.asException();
        }
        return written;
    }

    /** Names the contents, for an entity tag. */
    static String tag(SortedMap<String, ContentHash> contents) {
        return Draft.fingerprint(contents).value();
    }

    @Transactional
    byte[] zip(CourseKey course, SortedMap<String, ContentHash> contents) {
        SortedMap<String, JsonNode> trees = drafts.trees(contents);
        SortedMap<String, byte[]> files = new TreeMap<>();
        trees.forEach((part, tree) -> {
            String hash = tree.path("content").path("hash").asText();
            if (PartKind.ASSET.names(part) && hash.matches("[0-9a-f]{64}")) {
                publishing.file(new ContentHash(hash))
                        .ifPresent(file -> files.put(tree.path("file").asText(), file.bytes()));
            }
        });
        return CoursePacking.zip(course.value(), trees, files);
    }
}
