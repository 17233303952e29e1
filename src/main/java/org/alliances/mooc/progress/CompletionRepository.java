package org.alliances.mooc.progress;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CompletionRepository implements PanacheRepositoryBase<Completion, Completion.Key> {
    /** The learner's completions in the course, by item key. */
    Map<String, Completion> of(LearnerId learner, CourseKey course) {
        List<Completion> found = list("learnerId = ?1 and courseKey = ?2", learner.value(), course.value());
        return found.stream().collect(Collectors.toMap(Completion::itemKey, Function.identity()));
    }
}
