package org.alliances.mooc.catalogue;

import java.util.List;
import java.util.Map;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.publishing.Publication;

/** The published courses, from memory: the catalogue's public face for other features. */
public interface PublishedCourses {
    /** All courses as published now, by title. */
    List<PublishedCourse> all();

    /**
     * The course as published now.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found
     */
    PublishedCourse course(CourseKey course);

    /**
     * A course that is not published: what it would be.
     *
     * @param parts canonical bytes by part key
     * @throws IllegalArgumentException where a part is not a document of its kind
     */
    PublishedCourse unpublished(Publication candidate, Map<String, byte[]> parts);

    /**
     * The course as it was published under that number. Publications are immutable, so the same number gives the same
     * course for ever.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, revision-not-found
     */
    PublishedCourse course(CourseKey course, RevisionNumber revision);
}
