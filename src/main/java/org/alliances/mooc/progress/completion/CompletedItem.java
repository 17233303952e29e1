package org.alliances.mooc.progress.completion;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

/** An item of a course and the learner whose completion of it is meant. */
record CompletedItem(LearnerId learner, CourseKey course, String item) {}
