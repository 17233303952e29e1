package org.alliances.mooc.progress;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, Decision.Key> {
    /** What the learner decided in the lesson; nobody else can change it before this transaction ends. */
    List<Decision> lock(LearnerId learner, CourseKey course, LessonKey lesson) {
        return find("learnerId = ?1 and courseKey = ?2 and lessonKey = ?3 order by number", learner.value(),
                course.value(), lesson.value()).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** What the learner decided in lessons of these keys, of whatever course, first to latest. */
    List<Decision> of(LearnerId learner, Collection<String> lessons) {
        return list("learnerId = ?1 and lessonKey in ?2 order by courseKey, lessonKey, number", learner.value(),
                lessons);
    }

    boolean exists(LearnerId learner, CourseKey course, LessonKey lesson) {
        return count("learnerId = ?1 and courseKey = ?2 and lessonKey = ?3", learner.value(), course.value(),
                lesson.value()) > 0;
    }
}
