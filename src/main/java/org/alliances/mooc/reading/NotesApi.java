package org.alliances.mooc.reading;

import java.util.Collection;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

/** What other features may ask of notes. */
public interface NotesApi {
    /** Whether the learner has notes in any of these lessons: where they stand in it depends on what is published. */
    boolean hasAnyIn(LearnerId learner, CourseKey course, Collection<String> lessons);
}
