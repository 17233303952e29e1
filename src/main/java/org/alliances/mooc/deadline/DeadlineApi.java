package org.alliances.mooc.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.enrolment.EnrolmentApi.ActiveEnrolment;
import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.kernel.CourseKey;

/** What other features may ask of deadlines. */
public interface DeadlineApi {
    /**
     * When the items of some courses are due for a learner, by course and item key, in the order of the outlines; items
     * that are due whenever one likes are not in it. One statement, whatever the number of courses and items.
     *
     * @param places of one learner
     */
    Map<CourseKey, Map<String, Instant>> dueAt(Collection<ActiveEnrolment> places);

    /**
     * When the items of a course, which need not be published, would be due for somebody who enrols like this and of whom
     * nothing else is known: by what the course says and what is set for the run. By item key, in the order of the
     * outline. One statement.
     */
    Map<String, Instant> wouldBeDue(PublishedCourse course, EnrolmentRecord place);
}
