package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;

/** A course as a learner would see it who does not exist: nothing is read of anybody, and nothing is kept. */
public final class ProgressPreview {
    private ProgressPreview() {}

    /**
     * @param enrolment whose it would be
     * @param completed the keys of what she would have completed, just when she enrolled
     * @param dueAt until when, by the key of each item that is due some day
     * @param now the day that it would be
     */
    public static MyCourseView of(PublishedCourse course, EnrolmentRecord enrolment, Set<String> completed,
            Map<String, Instant> dueAt, Instant now) {
        Traces traces = Traces.none();
        completed.forEach(item -> traces.complete(item, enrolment.enrolledAt(), enrolment.revision().value()));
        return MyCourseView.of(new LearnersCourse(course, enrolment, traces, Map.of(), dueAt, now), now);
    }
}
