package org.alliances.mooc.deadline;

import java.util.Set;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

/** What a learner has done, which a higher floor knows: a deadline of it is not missed. */
public interface CompletedItems {
    /** The keys of the items of the course that she has completed. */
    Set<String> of(LearnerId learner, CourseKey course);
}
