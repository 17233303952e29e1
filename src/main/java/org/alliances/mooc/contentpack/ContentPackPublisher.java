package org.alliances.mooc.contentpack;

import java.util.SortedMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.publishing.PublishingApi.PublicationOutcome;
import org.jboss.logging.Logger;

/** Publishes the courses of a content directory: all of them, or none. */
@ApplicationScoped
class ContentPackPublisher {
    private static final Logger LOG = Logger.getLogger(ContentPackPublisher.class);
    private static final String PUBLISHED_BY = "course-content";
    private static final String NOTE = "files";

    private final PublishingApi publishing;

    ContentPackPublisher(PublishingApi publishing) {
        this.publishing = publishing;
    }

    @Transactional
    void publish(ContentPack pack) {
        pack.courses().forEach(this::publish);
    }

    private void publish(CoursePackage course) {
        SortedMap<String, byte[]> parts = course.parts();
        PublicationOutcome outcome = publishing.publish(course.key(), parts, PUBLISHED_BY, NOTE);
        if (outcome.isNew()) {
            LOG.infof("Course published: course=%s revision=%s parts=%d added=%d changed=%d removed=%d", course.key(),
                    outcome.publication().number(), parts.size(), outcome.added().size(), outcome.changed().size(),
                    outcome.removed().size());
        } else {
            LOG.infof("Course unchanged: course=%s revision=%s parts=%d", course.key(),
                    outcome.publication().number(), parts.size());
        }
    }
}
