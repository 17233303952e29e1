package org.alliances.mooc.enrolment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, Enrolment.Key> {
    List<Enrolment> active(LearnerId learner) {
        return list("learnerId = ?1 and leftAt is null order by enrolledAt, courseKey, runKey", learner.value());
    }

    List<Enrolment> active(LearnerId learner, CourseKey course) {
        return list("learnerId = ?1 and courseKey = ?2 and leftAt is null order by enrolledAt desc", learner.value(),
                course.value());
    }

    /** The places that are taken. */
    long activeIn(CourseKey course, RunKey run) {
        return count("courseKey = ?1 and runKey = ?2 and leftAt is null", course.value(), run.value());
    }

    boolean hasHadLearners(CourseKey course, RunKey run) {
        return count("courseKey = ?1 and runKey = ?2", course.value(), run.value()) > 0;
    }
}
