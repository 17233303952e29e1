package org.alliances.mooc.enrolment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class WaitingRepository implements PanacheRepositoryBase<Waiting, Enrolment.Key> {
    Optional<Waiting> first(CourseKey course, RunKey run) {
        return find("courseKey = ?1 and runKey = ?2 order by place", course.value(), run.value())
                .firstResultOptional();
    }

    /** The oldest wait of the learner in the course. */
    Optional<Waiting> of(LearnerId learner, CourseKey course) {
        return find("learnerId = ?1 and courseKey = ?2 order by since, runKey", learner.value(), course.value())
                .firstResultOptional();
    }

    /** 1 for who moves up next. */
    int position(CourseKey course, RunKey run, Waiting waiting) {
        return (int) count("courseKey = ?1 and runKey = ?2 and place <= ?3", course.value(), run.value(),
                waiting.place());
    }

    long in(CourseKey course, RunKey run) {
        return count("courseKey = ?1 and runKey = ?2", course.value(), run.value());
    }
}
