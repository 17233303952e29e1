package org.alliances.mooc.progress.offline;

import java.util.Set;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

/** What of a course is open to a learner, of all its items at once: the same as each would answer on its own. */
public interface LearnersAccess {
    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, not-enrolled */
    Access of(LearnerId learner, CourseKey course);

    /**
     * @param locked the keys of the items that she may not open now
     * @param decided the keys of the lessons that she has decided in
     */
    record Access(Set<String> locked, Set<String> decided) {}
}
