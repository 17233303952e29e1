package org.alliances.mooc.progress;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.deadline.CompletedItems;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.progress.completion.Completions;

/** Tells the floor of the deadlines what is done. */
@ApplicationScoped
class CompletedLessons implements CompletedItems {
    private final Completions completions;

    CompletedLessons(Completions completions) {
        this.completions = completions;
    }

    @Override
    @Transactional
    public Set<String> of(LearnerId learner, CourseKey course) {
        return completions.standing(learner, course);
    }
}
