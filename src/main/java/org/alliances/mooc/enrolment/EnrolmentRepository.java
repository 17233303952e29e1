package org.alliances.mooc.enrolment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** @param accommodation {@code null}: nothing was granted */
    record Place(Enrolment enrolment, AccommodationRow accommodation) {}

    /**
     * The learner's active enrolments with what is granted in each, the oldest first.
     *
     * @param course {@code null}: in all courses
     */
    List<Place> places(LearnerId learner, CourseKey course) {
        var query = getEntityManager().createQuery("""
                select e, a from Enrolment e left join AccommodationRow a on a.learnerId = e.learnerId
                    and a.courseKey = e.courseKey and a.runKey = e.runKey
                where e.learnerId = :learner and e.leftAt is null%s order by e.enrolledAt, e.courseKey, e.runKey"""
                .formatted(course == null ? "" : " and e.courseKey = :course"), Object[].class)
                .setParameter("learner", learner.value());
        if (course != null) {
            query.setParameter("course", course.value());
        }
        return query.getResultStream().map(row -> new Place((Enrolment) row[0], (AccommodationRow) row[1])).toList();
    }

    /** Who follows the course in the run, in the order of their ids. */
    List<Place> placesIn(CourseKey course, RunKey run, LearnerId after, int most) {
        var query = getEntityManager().createQuery("""
                select e, a from Enrolment e left join AccommodationRow a on a.learnerId = e.learnerId
                    and a.courseKey = e.courseKey and a.runKey = e.runKey
                where e.courseKey = :course and e.runKey = :run and e.leftAt is null%s order by e.learnerId"""
                .formatted(after == null ? "" : " and e.learnerId > :after"), Object[].class)
                .setParameter("course", course.value()).setParameter("run", run.value());
        if (after != null) {
            query.setParameter("after", after.value());
        }
        return query.setMaxResults(most).getResultStream()
                .map(row -> new Place((Enrolment) row[0], (AccommodationRow) row[1])).toList();
    }

    List<Enrolment> active(LearnerId learner, CourseKey course) {
        return list("learnerId = ?1 and courseKey = ?2 and leftAt is null order by enrolledAt desc", learner.value(),
                course.value());
    }

    /** All that she ever had in the course, left ones included. */
    List<Enrolment> of(LearnerId learner, CourseKey course) {
        return list("learnerId = ?1 and courseKey = ?2", learner.value(), course.value());
    }

    /** The places that are taken. */
    long activeIn(CourseKey course, RunKey run) {
        return count("courseKey = ?1 and runKey = ?2 and leftAt is null", course.value(), run.value());
    }

    /** The places that are taken in each run of the course that has any. */
    Map<RunKey, Long> activeByRun(CourseKey course) {
        return getEntityManager()
                .createQuery(
                        "select e.runKey, count(*) from Enrolment e where e.courseKey = :course and e.leftAt is null"
                                + " group by e.runKey",
                        Object[].class)
                .setParameter("course", course.value()).getResultStream()
                .collect(Collectors.toMap(row -> new RunKey((String) row[0]), row -> (Long) row[1]));
    }

    /** All that she ever had, left ones included, the oldest first. */
    List<Enrolment> of(LearnerId learner) {
        return list("learnerId = ?1 order by enrolledAt, courseKey, runKey", learner.value());
    }

    /** Who has left the run, in the order of their ids. */
    List<Enrolment> leftOf(CourseKey course, RunKey run, LearnerId after, int most) {
        return (after == null
                ? find("courseKey = ?1 and runKey = ?2 and leftAt is not null order by learnerId", course.value(),
                        run.value())
                : find("courseKey = ?1 and runKey = ?2 and leftAt is not null and learnerId > ?3 order by learnerId",
                        course.value(), run.value(), after.value()))
                .page(0, most).list();
    }

    boolean hasHadLearners(CourseKey course, RunKey run) {
        return count("courseKey = ?1 and runKey = ?2", course.value(), run.value()) > 0;
    }
}
