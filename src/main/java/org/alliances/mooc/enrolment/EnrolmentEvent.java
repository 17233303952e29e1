package org.alliances.mooc.enrolment;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.persistence.Ids;

/** Something that happened to an enrolment; never changed. */
@Entity
@Table(name = "enrolment_event")
@IdClass(EnrolmentEvent.Key.class)
class EnrolmentEvent {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "event_id")
    private UUID eventId;
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "run_key")
    private String runKey;
    @Column(name = "action")
    private String action;
    @Column(name = "source")
    private String source;
    @Column(name = "occurred_at")
    private Instant occurredAt;

    protected EnrolmentEvent() {}

    static EnrolmentEvent of(LearnerId learner, CourseKey course, RunKey run, Action action, Source source,
            Instant at) {
        EnrolmentEvent event = new EnrolmentEvent();
        event.learnerId = learner.value();
        event.eventId = Ids.next();
        event.courseKey = course.value();
        event.runKey = run.value();
        event.action = action.name().toLowerCase(Locale.ROOT);
        event.source = source.name().toLowerCase(Locale.ROOT);
        event.occurredAt = at;
        return event;
    }

    UUID id() {
        return eventId;
    }

    EnrolmentEventView toView() {
        return new EnrolmentEventView(occurredAt, runKey, action.replace('_', '-'), source);
    }

    /** What happened. */
    enum Action {
        ENROLLED, RETURNED, LEFT, MOVED_AWAY, WAITING, PROMOTED
    }

    /** Whose act it was; {@code PLATFORM}: a place became free. */
    enum Source {
        LEARNER, INSTRUCTOR, PLATFORM
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID eventId) {}
}
