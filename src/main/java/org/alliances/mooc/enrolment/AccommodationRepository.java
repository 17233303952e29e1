package org.alliances.mooc.enrolment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AccommodationRepository implements PanacheRepositoryBase<AccommodationRow, AccommodationRow.Key> {

    /** That of the run of the course in which the learner is enrolled now. */
    Optional<AccommodationRow> active(LearnerId learner, CourseKey course) {
        return find("""
                select a from AccommodationRow a join Enrolment e on e.learnerId = a.learnerId
                    and e.courseKey = a.courseKey and e.runKey = a.runKey
                where a.learnerId = ?1 and a.courseKey = ?2 and e.leftAt is null order by e.enrolledAt desc""",
                learner.value(), course.value()).firstResultOptional();
    }

    long longestShiftSeconds(CourseKey course) {
        return find("select coalesce(max(deadlineShiftSeconds), 0) from AccommodationRow where courseKey = ?1",
                course.value()).project(Long.class).singleResult();
    }

    /** For who is going to change it: of two at once, the second waits and then sees what the first did. */
    Optional<AccommodationRow> findToChange(AccommodationRow.Key key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }
}
