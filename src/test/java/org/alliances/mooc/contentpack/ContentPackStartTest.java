package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.publishing.Publication;
import org.alliances.mooc.publishing.PublishedFile;
import org.alliances.mooc.publishing.PublishingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentPackStartTest {
    @TempDir
    Path directory;
    private CourseFixture course;
    private final Recorder publishing = new Recorder();

    @BeforeEach
    void copyCourse() {
        course = new CourseFixture(directory);
    }

    @Test
    void publishesTheCourseUnderItsKey() {
        start(true);

        assertThat(publishing.published).containsExactly("petit-cours with 11 parts by course-content");
    }

    @Test
    void leavesACourseThatSomebodyHasPublishedSince() {
        publishing.latest = new Publication("petit-cours", new RevisionNumber(2), Instant.EPOCH, "an account", "",
                Map.of());

        start(true);

        assertThat(publishing.published).isEmpty();
    }

    @Test
    void endsTheStartAndPublishesNothingWhereAFileIsBroken() {
        course.edit("glossary/alliance.yaml", "term: Alliance", "term: 2");

        assertThatThrownBy(() -> start(true)).isInstanceOf(ContentRefused.class);
        assertThat(publishing.published).isEmpty();
    }

    @Test
    void readsNothingWhereTheConfigurationSaysSo() {
        course.delete("course.yaml");

        start(false);

        assertThat(publishing.published).isEmpty();
    }

    private void start(boolean loadAtStart) {
        ContentConfig config = new ContentConfig() {
            @Override
            public String directory() {
                return directory.toString();
            }

            @Override
            public boolean loadAtStart() {
                return loadAtStart;
            }
        };
        new ContentPackStart(config, new ContentPackPublisher(publishing)).publish();
    }

    /** Remembers what it was asked to publish. */
    private static final class Recorder implements PublishingApi {
        private final List<String> published = new ArrayList<>();
        private Publication latest;

        @Override
        public PublicationOutcome publish(String packageKey, SortedMap<String, byte[]> parts, List<PublishedFile> files,
                String publishedBy, String note) {
            published.add(packageKey + " with " + parts.size() + " parts by " + publishedBy);
            Publication publication = new Publication(packageKey, new RevisionNumber(1), Instant.EPOCH, publishedBy,
                    note,
                    Map.of());
            return new PublicationOutcome(publication, true, List.copyOf(parts.keySet()), List.of(), List.of());
        }

        @Override
        public void keep(Collection<byte[]> contents) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keepFile(PublishedFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Summary> publications(String packageKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Publication candidate(String packageKey, SortedMap<String, ContentHash> contents) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PublishedFile> file(ContentHash hash) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> everPublished(String packageKey) {
            return Set.of();
        }

        @Override
        public Optional<Publication> latest(String packageKey) {
            return Optional.ofNullable(latest);
        }

        @Override
        public Optional<Publication> publication(String packageKey, RevisionNumber number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, RevisionNumber> latestNumbers() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<ContentHash, byte[]> contents(List<ContentHash> hashes) {
            throw new UnsupportedOperationException();
        }
    }
}
