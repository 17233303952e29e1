package org.alliances.mooc.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.PageLimit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<Note, Note.Key> {
    /** The note, which nobody else can change before this transaction ends. */
    Optional<Note> lock(LearnerId learner, UUID id) {
        return findByIdOptional(new Note.Key(learner, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The learner's notes in the course that are not taken away, the oldest first.
     *
     * @param lesson {@code null}: in all lessons
     * @param cursor {@code null}: from the beginning
     */
    List<Note> of(LearnerId learner, CourseKey course, LessonKey lesson, PageLimit limit, Cursor cursor) {
        StringBuilder query = new StringBuilder(
                "learnerId = :learner and courseKey = :course and content.deleted = false");
        Parameters values = Parameters.with("learner", learner.value()).and("course", course.value());
        if (lesson != null) {
            query.append(" and lessonKey = :lesson");
            values.and("lesson", lesson.value());
        }
        if (cursor != null) {
            query.append(" and (createdAt, id) > (:createdAt, :id)");
            values.and("createdAt", cursor.instant(0)).and("id", cursor.uuid(1));
        }
        return find(query.append(" order by createdAt, id").toString(), values).page(0, limit.rows()).list();
    }

    /** Those of these notes that are not taken away, in whatever course. */
    List<Note> of(LearnerId learner, Collection<UUID> ids) {
        return list("learnerId = ?1 and id in ?2 and content.deleted = false", learner.value(), ids);
    }

    /** Whether the learner has a note in any of these lessons that is not taken away. */
    boolean anyIn(LearnerId learner, CourseKey course, Collection<String> lessons) {
        return count("learnerId = ?1 and courseKey = ?2 and lessonKey in ?3 and content.deleted = false",
                learner.value(),
                course.value(), lessons) > 0;
    }

    /** How many notes the learner has in the course, those taken away included. */
    long count(LearnerId learner, CourseKey course) {
        return count("learnerId = ?1 and courseKey = ?2", learner.value(), course.value());
    }
}
