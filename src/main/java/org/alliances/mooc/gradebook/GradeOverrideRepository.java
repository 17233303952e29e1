package org.alliances.mooc.gradebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class GradeOverrideRepository implements PanacheRepositoryBase<GradeOverride, GradeOverride.Key> {
    /** The acts on the learner's results, item by item, first to latest. */
    Map<String, List<GradeOverride>> of(LearnerId learner, CourseKey course) {
        return of(Set.of(learner), course).getOrDefault(learner.value(), Map.of());
    }

    /** As {@link #of(LearnerId, CourseKey)}, of several learners; who has none is left out. */
    Map<UUID, Map<String, List<GradeOverride>>> of(Set<LearnerId> learners, CourseKey course) {
        if (learners.isEmpty()) {
            return new HashMap<>();
        }
        return list("learnerId in ?1 and courseKey = ?2 order by learnerId, itemKey, number",
                learners.stream().map(LearnerId::value).toList(), course.value()).stream()
                .collect(Collectors.groupingBy(GradeOverride::learnerId,
                        Collectors.groupingBy(GradeOverride::itemKey, LinkedHashMap::new, Collectors.toList())));
    }
}
