package org.alliances.mooc.catalogue;

import java.util.List;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RevisionNumber;

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
     * The course as it was published under that number. Publications are immutable, so the same number gives the same
     * course for ever.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, revision-not-found
     */
    PublishedCourse course(CourseKey course, RevisionNumber revision);
}
