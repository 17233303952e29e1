package org.alliances.mooc.enrolment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

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
}
