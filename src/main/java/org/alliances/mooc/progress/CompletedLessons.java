package org.alliances.mooc.progress;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.deadline.CompletedItems;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

/** Tells the floor of the deadlines what is done. */
@ApplicationScoped
class CompletedLessons implements CompletedItems {
    private final CompletionRepository completions;

    CompletedLessons(CompletionRepository completions) {
        this.completions = completions;
    }

    @Override
    @Transactional
    public Set<String> of(LearnerId learner, CourseKey course) {
        return completions.of(learner, course).keySet();
    }
}
