package org.alliances.mooc.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RunDeadlineRepository implements PanacheRepositoryBase<RunDeadline, RunDeadline.Key> {
    /** What the run says, by item key. */
    Map<String, RunDeadline> of(CourseKey course, RunKey run) {
        List<RunDeadline> found = list("courseKey = ?1 and runKey = ?2", course.value(), run.value());
        return found.stream().collect(Collectors.toMap(RunDeadline::itemKey, Function.identity()));
    }

    /** For who is going to change it: of two at once, the second waits and then sees what the first did. */
    Optional<RunDeadline> findToChange(RunDeadline.Key key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }
}
