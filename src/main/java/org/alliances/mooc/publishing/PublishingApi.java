package org.alliances.mooc.publishing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.RevisionNumber;

/** Publishes packages of named parts, and reads what was published. */
public interface PublishingApi {
    /**
     * Makes these parts the package's next publication if anything differs from the latest one; otherwise changes
     * nothing and returns the latest.
     *
     * @param parts UTF-8 text by part key
     * @param files what the parts refer to by hash, kept under that hash; those already kept are not written again
     * @param publishedBy who, for the record
     * @param note why, for the record
     */
    PublicationOutcome publish(String packageKey, SortedMap<String, byte[]> parts, List<PublishedFile> files,
            String publishedBy, String note);

    /**
     * Keeps contents under their hashes before anything is published of them, in the caller's transaction; those already
     * kept are not written again.
     *
     * @param contents UTF-8 text
     */
    void keep(Collection<byte[]> contents);

    /** As {@link #keep}, a file. */
    void keepFile(PublishedFile file);

    /** A file that was published with a package, if there is one of that hash. */
    Optional<PublishedFile> file(ContentHash hash);

    /** The latest publication of a package, if it has one. */
    Optional<Publication> latest(String packageKey);

    /** One publication, if there is one of that number. */
    Optional<Publication> publication(String packageKey, RevisionNumber number);

    /** All publications of a package without their parts, in order. */
    List<Summary> publications(String packageKey);

    /**
     * The next publication of the package as it would be with these contents: with the numbers that its parts would have.
     *
     * @param contents by part key; all of them are kept already
     */
    Publication candidate(String packageKey, SortedMap<String, ContentHash> contents);

    /** One publication without its parts. */
    record Summary(RevisionNumber number, Instant publishedAt, String publishedBy, String note) {}

    /** The keys of all parts that any publication of the package had. */
    Set<String> everPublished(String packageKey);

    /** The number of the latest publication of each package, by package key. */
    Map<String, RevisionNumber> latestNumbers();

    /** The contents of the given addresses, as UTF-8 text. An address that does not exist is left out. */
    Map<ContentHash, byte[]> contents(List<ContentHash> hashes);

    /**
     * What {@link #publish} did.
     *
     * @param isNew whether a publication was made
     * @param added part keys that the previous publication did not have
     * @param changed part keys with other content than before
     * @param removed part keys that are gone
     */
    record PublicationOutcome(Publication publication, boolean isNew, List<String> added, List<String> changed,
            List<String> removed) {}
}
