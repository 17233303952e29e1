package org.alliances.mooc.progress.position;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;

/** Where a learner is in a lesson. */
@Entity
@Table(name = "progress_position")
@IdClass(Position.Key.class)
class Position {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "lesson_key")
    private String lessonKey;
    @Column(name = "paragraph")
    private String paragraph;
    @Column(name = "seconds")
    private BigDecimal seconds;
    @Column(name = "revision")
    private int revision;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "end_reached_at")
    private Instant endReachedAt;

    protected Position() {}

    static Position begin(LearnerId learner, CourseKey course, LessonKey lesson) {
        Position position = new Position();
        position.learnerId = learner.value();
        position.courseKey = course.value();
        position.lessonKey = lesson.value();
        return position;
    }

    /**
     * Moves there, unless something newer is known. What lies ahead of the server's clock was now.
     *
     * @param isEnd whether the lesson ends there, which is remembered in whatever order the writes come
     */
    boolean move(LessonPosition to, boolean isEnd, int read, Instant at, Instant now) {
        Instant when = at.isAfter(now) ? now : at;
        if (isEnd && (endReachedAt == null || when.isBefore(endReachedAt))) {
            endReachedAt = when;
        }
        boolean newer = recordedAt == null || when.isAfter(recordedAt)
                || when.equals(recordedAt) && LessonPosition.ORDER.compare(to, place()) >= 0;
        if (newer) {
            paragraph = to.paragraph();
            seconds = to.seconds();
            revision = read;
            recordedAt = when;
            receivedAt = now;
        }
        return newer;
    }

    LessonPosition place() {
        return new LessonPosition(paragraph, seconds);
    }

    Optional<Instant> endReachedAt() {
        return Optional.ofNullable(endReachedAt);
    }

    int revision() {
        return revision;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** The primary key. */
    record Key(UUID learnerId, String courseKey, String lessonKey) {
        Key(LearnerId learner, CourseKey course, LessonKey lesson) {
            this(learner.value(), course.value(), lesson.value());
        }
    }
}
