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

    /**
     * Whether the latest publication of the course is not from files. A start must not undo what an instructor has
     * published; loading the files on purpose may.
     */
    @Transactional
    boolean isOfSomebodyElse(String course) {
        return publishing.latest(course).filter(latest -> !latest.publishedBy().equals(PUBLISHED_BY)).isPresent();
    }

    /** Does whatever there is to do. */
    ContentPlan publish(ContentPack pack) {
        return publish(pack, "");
    }

    /**
     * Replicas that start together publish the same files: the one that loses begins anew and finds nothing to do.
     *
     * @param plan the id of the plan that is to be carried out; empty for whatever there is to do
     * @return what was done
     * @throws PlanOutdated where it would be another plan now; nothing was done
     */
    ContentPlan publish(ContentPack pack, String plan) {
        Published published = UniqueConflicts.retry(TRIES, () -> publishAll(pack, plan));
        published.outcomes().forEach(ContentPackPublisher::report);
        return published.plan();
    }

    /** What {@link #publish} would do now. */
    @Transactional
    ContentPlan plan(ContentPack pack) {
        return new ContentPlan(pack.courses().stream().map(PackedCourse::course)
                .map(course -> LoadPlan.of(course, publishing.latest(course.key()),
                        publishing.everPublished(course.key()),
                        hash -> publishing.contents(List.of(hash)).get(hash)))
                .toList());
    }

    record Published(ContentPlan plan, List<PublicationOutcome> outcomes) {}

    @Transactional
    Published publishAll(ContentPack pack, String expected) {
        ContentPlan plan = plan(pack);
        if (!expected.isEmpty() && !expected.equals(plan.id())) {
            throw new PlanOutdated(expected, plan.id());
        }
        return new Published(plan, pack.courses().stream()
                .map(packed -> publishing.publish(packed.course().key(), packed.course().parts(), files(packed),
                        PUBLISHED_BY, NOTE))
                .toList());
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
