package org.alliances.mooc.enrolment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RunRepository implements PanacheRepositoryBase<Run, Run.Key> {
    List<Run> of(CourseKey course) {
        return list("courseKey = ?1 order by runKey", course.value());
    }

    List<Run> of(List<CourseKey> courses) {
        return courses.isEmpty() ? List.of() : list("courseKey in ?1", courses.stream().map(CourseKey::value).toList());
    }

    /**
     * All dated runs of the course, for who gives or frees a place: a move touches two of them and may let somebody move
     * up who frees a third one, so they are held together and always in this order.
     */
    List<Run> hold(CourseKey course) {
        return find("courseKey = ?1 order by runKey", course.value()).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
