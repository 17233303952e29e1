package org.alliances.mooc.enrolment;

import java.time.Instant;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;

/**
 * A learner's accommodation is another one now. Fired inside the transaction that stored it, so that attempts under way
 * get their new end together with it.
 */
public record AccommodationChanged(LearnerId learner, CourseKey course, RunKey run, Accommodation accommodation,
        Instant at) {}
