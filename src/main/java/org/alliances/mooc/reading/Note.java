package org.alliances.mooc.reading;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;

/** A note as it stands. It keeps its row when it is taken away, so that what comes late does not bring it back. */
@Entity
@Table(name = "reading_note")
@IdClass(Note.Key.class)
class Note {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "lesson_key")
    private String lessonKey;
    @Embedded
    private NoteContent content;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "created_at")
    private Instant createdAt;

    protected Note() {}

    static Note begin(LearnerId learner, UUID id, CourseKey course, LessonKey lesson, NoteContent content,
            Instant now) {
        Note note = new Note();
        note.learnerId = learner.value();
        note.id = id;
        note.courseKey = course.value();
        note.lessonKey = lesson.value();
        note.content = content;
        note.receivedAt = now;
        note.createdAt = now;
        return note;
    }

    /** What it said before is the caller's to keep. */
    void say(NoteContent newer, Instant now) {
        content = newer;
        receivedAt = now;
    }

    boolean isIn(CourseKey course, LessonKey lesson) {
        return courseKey.equals(course.value()) && lessonKey.equals(lesson.value());
    }

    UUID learnerId() {
        return learnerId;
    }

    UUID id() {
        return id;
    }

    CourseKey course() {
        return new CourseKey(courseKey);
    }

    LessonKey lesson() {
        return new LessonKey(lessonKey);
    }

    NoteContent content() {
        return content;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID id) {
        Key(LearnerId learner, UUID id) {
            this(learner.value(), id);
        }
    }
}
