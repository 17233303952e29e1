package org.alliances.mooc.progress.journal;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.PageLimit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
class JournalRepository implements PanacheRepositoryBase<JournalEntry, JournalEntry.Key> {
    /** What was handed in for the lesson, in the order in which it was written: what is told late takes its place. */
    List<JournalEntry> of(LearnerId learner, CourseKey course, LessonKey lesson) {
        return list("learnerId = ?1 and courseKey = ?2 and lessonKey = ?3 order by writtenAt, text, number",
                learner.value(),
                course.value(), lesson.value());
    }

    /** What was handed in in the course, lesson by lesson, in the order of its arrival. */
    List<JournalEntry> of(LearnerId learner, CourseKey course, PageLimit limit, Cursor cursor) {
        Parameters values = Parameters.with("learner", learner.value()).and("course", course.value());
        String from = "";
        if (cursor != null) {
            from = " and (lessonKey, number) > (:lesson, :number)";
            values.and("lesson", cursor.text(0)).and("number", cursor.number(1));
        }
        return find("learnerId = :learner and courseKey = :course" + from + " order by lessonKey, number", values)
                .page(0, limit.rows()).list();
    }

    /** What was handed in for lessons of these keys, of whatever course. */
    List<JournalEntry> of(LearnerId learner, Collection<String> lessons) {
        return list("learnerId = ?1 and lessonKey in ?2", learner.value(), lessons);
    }

    boolean exists(LearnerId learner, CourseKey course, LessonKey lesson) {
        return count("learnerId = ?1 and courseKey = ?2 and lessonKey = ?3", learner.value(), course.value(),
                lesson.value()) > 0;
    }
}
