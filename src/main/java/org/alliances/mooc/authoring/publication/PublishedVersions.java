package org.alliances.mooc.authoring.publication;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.publishing.Publication;
import org.alliances.mooc.publishing.PublishingApi;

/** Publications by what people call them. */
@ApplicationScoped
public class PublishedVersions {
    private final Publisher publisher;
    private final PublishingApi publishing;

    PublishedVersions(Publisher publisher, PublishingApi publishing) {
        this.publisher = publisher;
        this.publishing = publishing;
    }

    /**
     * @param version edition, major and minor number: {@code 1.2.0}
     * @throws org.alliances.mooc.kernel.ProblemException publication-not-found
     */
    @Transactional
    public Publication publication(CourseKey course, String version) {
        return publisher.versions(course).entrySet().stream()
                .filter(named -> named.getValue().toString().equals(version)).map(Map.Entry::getKey).findFirst()
                .flatMap(number -> publishing.publication(course.value(), new RevisionNumber(number)))
                .orElseThrow(AuthoringProblem.PUBLICATION_NOT_FOUND::asException);
    }
}
