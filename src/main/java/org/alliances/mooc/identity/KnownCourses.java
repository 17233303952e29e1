package org.alliances.mooc.identity;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.ProblemException;

/**
 * The port to what courses there are. A right is on a course, and this floor knows none; a higher one provides it, and
 * with it the words in which a missing course is refused, so that a course without a right looks like no course.
 */
public interface KnownCourses {
    /** The {@code @Priority} of one that answers from memory: it is asked first, and most courses are found there. */
    int FROM_MEMORY = 1000;

    boolean isKnown(CourseKey course);

    /** The refusal of an unknown course (404). */
    ProblemException notFound();
}
