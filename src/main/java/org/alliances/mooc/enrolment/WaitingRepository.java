package org.alliances.mooc.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** Where the learner waits, the oldest wait first. */
    List<Waiting> of(LearnerId learner) {
        return list("learnerId = ?1 order by since, courseKey, runKey", learner.value());
    }

    /**
     * Who waits, in the order in which they move up.
     *
     * @param after the place of the last one of the page before; 0: from the beginning
     */
    List<Waiting> in(CourseKey course, RunKey run, long after, int most) {
        return find("courseKey = ?1 and runKey = ?2 and place > ?3 order by place", course.value(), run.value(), after)
                .page(0, most).list();
    }

    /** How many wait, in each run of the course where anybody does. */
    Map<RunKey, Long> byRun(CourseKey course) {
        return getEntityManager()
                .createQuery("select w.runKey, count(*) from Waiting w where w.courseKey = :course group by w.runKey",
                        Object[].class)
                .setParameter("course", course.value()).getResultStream()
                .collect(Collectors.toMap(row -> new RunKey((String) row[0]), row -> (Long) row[1]));
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
