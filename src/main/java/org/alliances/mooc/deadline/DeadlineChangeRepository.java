package org.alliances.mooc.deadline;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DeadlineChangeRepository implements PanacheRepositoryBase<DeadlineChange, DeadlineChange.Key> {
    /** What was changed in the learner's deadline of the item, first to latest. */
    List<DeadlineChange> of(LearnerId learner, CourseKey course, String item) {
        return list("learnerId = ?1 and courseKey = ?2 and itemKey = ?3 order by number", learner.value(),
                course.value(), item);
    }
}
