package org.alliances.mooc.contentpack;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.course.AssetDocument;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.platform.persistence.UniqueConflicts;
import org.alliances.mooc.publishing.Publication;
import org.alliances.mooc.publishing.PublishedFile;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.publishing.PublishingApi.PublicationOutcome;
import org.jboss.logging.Logger;

/** Publishes the courses of a content directory: all of them, or none. */
@ApplicationScoped
class ContentPackPublisher {
    private static final Logger LOG = Logger.getLogger(ContentPackPublisher.class);
    private static final String PUBLISHED_BY = "course-content";
    private static final String NOTE = "files";
    private static final int TRIES = 5;

    private final PublishingApi publishing;

    ContentPackPublisher(PublishingApi publishing) {
        this.publishing = publishing;
    }

    /** Replicas that start together publish the same files: the one that loses begins anew and finds nothing to do. */
    void publish(ContentPack pack) {
        UniqueConflicts.retry(TRIES, () -> publishAll(pack)).forEach(ContentPackPublisher::report);
    }

    @Transactional
    List<PublicationOutcome> publishAll(ContentPack pack) {
        return pack.courses().stream()
                .map(packed -> publishing.publish(packed.course().key(), packed.course().parts(), files(packed),
                        PUBLISHED_BY, NOTE))
                .toList();
    }

    private static List<PublishedFile> files(PackedCourse packed) {
        return packed.course().assets().values().stream().map(AssetDocument::content)
                .map(content -> new PublishedFile(new ContentHash(content.hash()), content.mediaType(),
                        packed.files().get(content.hash())))
                .toList();
    }

    private static void report(PublicationOutcome outcome) {
        Publication publication = outcome.publication();
        if (outcome.isNew()) {
            LOG.infof("Course published: course=%s revision=%s parts=%d added=%d changed=%d removed=%d",
                    publication.packageKey(), publication.number(), publication.parts().size(),
                    outcome.added().size(), outcome.changed().size(), outcome.removed().size());
        } else {
            LOG.infof("Course unchanged: course=%s revision=%s parts=%d", publication.packageKey(),
                    publication.number(), publication.parts().size());
        }
    }
}
