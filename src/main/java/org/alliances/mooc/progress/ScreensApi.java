package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

/** What the first two screens of an app show, for who keeps them current. */
public interface ScreensApi {
    /**
     * Her home, and her place in each course that she follows: exactly what {@code /me/home} and {@code /me/courses/{course}}
     * answer. Five statements, whatever the number of courses. Joins the caller's transaction, or makes one.
     */
    Screens of(LearnerId learner, MyHomeView.Profile profile, Instant now);

    /** @param notHere the courses that she follows and this replica does not know yet; the home leaves them out */
    record Screens(MyHomeView home, Map<CourseKey, Screen> courses, Set<CourseKey> notHere) {}

    /**
     * One course.
     *
     * @param accommodation what she is granted in it
     * @param decided the case studies whose debrief she may read, by the keys of their lessons
     * @param locked the items that are not open to her, by key
     */
    record Screen(MyCourseView course, Accommodation accommodation, Set<String> decided,
            Set<String> locked) {}
}
