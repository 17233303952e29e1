package org.alliances.mooc.progress.journal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.hibernate.annotations.Immutable;

/** A text that was handed in; handing in another one is a further row. */
@Entity
@Immutable
@Table(name = "progress_journal_entry")
@IdClass(JournalEntry.Key.class)
class JournalEntry {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "lesson_key")
    private String lessonKey;
    @Id
    @Column(name = "number")
    private int number;
    @Column(name = "text")
    private String text;
    @Column(name = "written_at")
    private Instant writtenAt;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "revision")
    private int revision;

    protected JournalEntry() {}

    static JournalEntry handIn(LearnerId learner, CourseKey course, LessonKey lesson, int number, String text,
            Instant writtenAt, Instant now, RevisionNumber revision) {
        JournalEntry entry = new JournalEntry();
        entry.learnerId = learner.value();
        entry.courseKey = course.value();
        entry.lessonKey = lesson.value();
        entry.number = number;
        entry.text = text;
        entry.writtenAt = writtenAt.isAfter(now) ? now : writtenAt;
        entry.receivedAt = now;
        entry.revision = revision.value();
        return entry;
    }

    String courseKey() {
        return courseKey;
    }

    String lessonKey() {
        return lessonKey;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    int revision() {
        return revision;
    }

    /** The primary key. */
    record Key(UUID learnerId, String courseKey, String lessonKey, int number) {}
}
