package org.alliances.mooc.progress.offline;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.FileSizes;
import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.http.ReadyBytes;
import org.alliances.mooc.progress.offline.LearnersAccess.Access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * A course to take along. What is read of the database is what is open to the learner; all else comes from memory. A text is
 * put together when it is first asked for, and held while there is room: at the start of a class all ask for the same.
 */
@ApplicationScoped
class OfflineService {
    /** Of a hash and two numbers each: what a manifest says of a text that has had to go. */
    private static final int MEASURED = 10_000;

    /** With Brotli it is made later, and smaller. */
    private static final int COMPRESSED_FORMS = 2;

    private final PublishedCourses courses;
    private final FileSizes sizes;
    private final LearnersAccess access;
    private final ObjectMapper json;
    private final Cache<Variant, ReadyBytes> texts;
    private final Cache<Variant, Measures> measured = Caffeine.newBuilder().maximumSize(MEASURED).build();

    OfflineService(PublishedCourses courses, FileSizes sizes, LearnersAccess access, ObjectMapper json,
            OfflineConfig config) {
        this.texts = Caffeine.newBuilder().maximumWeight(config.textMemory().asLongValue())
                .weigher((Variant variant, ReadyBytes text) -> text.size() + COMPRESSED_FORMS * text.gzipSize())
                .build();
        this.courses = courses;
        this.sizes = sizes;
        this.access = access;
        this.json = json;
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, not-enrolled */
    ReadyBytes manifest(LearnerId learner, CourseKey key, Media media) {
        // The course first: what a newer publication locks is then locked here too, and never the other way round.
        PublishedCourse course = courses.course(key);
        Access open = access.of(learner, key);
        Measures text = measured.get(Variant.of(course, open), variant -> Measures.of(text(course, variant)));
        OfflineManifestView manifest = new ManifestWriter(course, open, media, sizes)
                .write(ManifestWriter.text(course, text.hash(), text.bytes(), text.gzipBytes()));
        try {
            return ReadyBytes.once(json.writeValueAsBytes(manifest));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the wire types are always JSON", e);
        }
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, revision-not-found, not-enrolled */
    ReadyBytes text(LearnerId learner, CourseKey key, RevisionNumber revision) {
        PublishedCourse course = courses.course(key, revision);
        Access open = access.of(learner, key);
        return text(course, Variant.of(course, open));
    }

    private ReadyBytes text(PublishedCourse course, Variant variant) {
        return texts.get(variant, missing -> course.textBytes(missing.locked(), missing.decided()));
    }

    /** What a text depends on: the keys of those items of the publication that make a difference. */
    private record Variant(CourseKey course, RevisionNumber revision, Set<String> locked, Set<String> decided) {
        static Variant of(PublishedCourse course, Access open) {
            Set<String> there = course.items().stream().map(OutlineItem::key).collect(Collectors.toSet());
            return new Variant(course.key(), course.revision(), among(there, open.locked()),
                    among(there, open.decided()));
        }

        private static Set<String> among(Set<String> there, Set<String> keys) {
            return keys.stream().filter(there::contains).collect(Collectors.toUnmodifiableSet());
        }
    }

    private record Measures(String hash, int bytes, int gzipBytes) {
        static Measures of(ReadyBytes text) {
            return new Measures(text.hash().value(), text.size(), text.gzipSize());
        }
    }
}
