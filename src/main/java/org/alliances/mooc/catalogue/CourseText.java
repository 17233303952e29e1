package org.alliances.mooc.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.alliances.mooc.kernel.AssignmentKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.platform.http.JoinedJson;
import org.alliances.mooc.platform.http.ReadyBytes;

/**
 * All that is to be read in a publication, in one document, put together of what is ready: on a poor network a round trip
 * costs a second, and there are more than thirty of them in a course.
 */
final class CourseText {
    private static final int ABOUT = 1 << 20;

    private CourseText() {}

    static ReadyBytes of(LoadedCourse course, Set<String> withheld, Set<String> debriefed) {
        List<String> locked = new ArrayList<>();
        List<ReadyBytes> lessons = new ArrayList<>();
        List<ReadyBytes> assignments = new ArrayList<>();
        for (PublishedCourse.OutlineItem item : course.items()) {
            if (item.isQuiz()) {
                continue;
            }
            if (withheld.contains(item.key())) {
                locked.add(item.key());
            } else if (item.isAssignment()) {
                assignments.add(course.assignmentBytes(new AssignmentKey(item.key())));
            } else {
                lessons.add(course.lessonBytes(new LessonKey(item.key()), debriefed.contains(item.key())));
            }
        }
        return new JoinedJson(ABOUT).key("course", course.key().value()).number("revision", course.revision().value())
                .keys("locked", locked).answer("presentation", course.presentation())
                .answer("outline", course.outline()).answer("glossary", course.glossary())
                .answers("lessons", lessons).answers("assignments", assignments).toReadyBytes();
    }
}
