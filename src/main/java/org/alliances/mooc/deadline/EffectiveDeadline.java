package org.alliances.mooc.deadline;

import java.time.Instant;
import java.util.List;

/**
 * When an item is due for a learner, and why.
 *
 * @param rule what it rests on
 * @param ofRun whether the rule is that of the run, and not that of the course
 * @param because in the order in which they apply; the last one says {@code due}
 */
record EffectiveDeadline(DeadlineRule rule, boolean ofRun, DueMoment due, List<DeadlineStep> because) {
    EffectiveDeadline {
        because = List.copyOf(because);
    }

    /** What comes at the very instant is still in time. */
    boolean isPassed(Instant now) {
        return now.isAfter(due.at());
    }
}
