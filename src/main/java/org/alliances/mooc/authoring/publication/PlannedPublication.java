package org.alliances.mooc.authoring.publication;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.alliances.mooc.authoring.publication.PublicationNote.Wish;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.persistence.Ids;

/** A publication that waits for its time: what the draft was when it was planned goes out, whatever is written later. */
@Entity
@Table(name = "authoring_schedule")
class PlannedPublication {
    @Id
    @Column(name = "schedule_id")
    private UUID id;
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "publish_at")
    private Instant publishAt;
    @Column(name = "edition")
    private boolean edition;
    @Column(name = "note")
    private String note;
    @Column(name = "modules")
    private String modules;
    @Column(name = "contents")
    private String contents;
    @Column(name = "planned_by")
    private UUID plannedBy;
    @Column(name = "planned_at")
    private Instant plannedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;
    @Column(name = "number")
    private Integer number;
    @Column(name = "refusal")
    private String refusal;

    protected PlannedPublication() {}

    static PlannedPublication plan(CourseKey course, Instant publishAt, Wish wish, String contents, UUID by,
            Instant at) {
        PlannedPublication planned = new PlannedPublication();
        planned.id = Ids.next();
        planned.courseKey = course.value();
        planned.publishAt = publishAt;
        planned.edition = wish.edition();
        planned.note = wish.note();
        planned.modules = Wish.text(wish.modules());
        planned.contents = contents;
        planned.plannedBy = by;
        planned.plannedAt = at;
        planned.state = State.WAITING;
        return planned;
    }

    void done(int published) {
        state = State.DONE;
        number = published;
    }

    void refuse(String slug) {
        state = State.REFUSED;
        refusal = slug;
    }

    void cancel() {
        state = State.CANCELLED;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    UUID id() {
        return id;
    }

    CourseKey course() {
        return new CourseKey(courseKey);
    }

    Wish wish() {
        return new Wish(Wish.modules(modules), edition, note);
    }

    String contents() {
        return contents;
    }

    UUID plannedBy() {
        return plannedBy;
    }

    PlannedPublicationView toView() {
        return new PlannedPublicationView(id, publishAt, note, Wish.modules(modules), edition, plannedBy, plannedAt,
                state.name().toLowerCase(Locale.ROOT), number, refusal);
    }

    /** Where it stands. */
    enum State {
        WAITING, DONE, REFUSED, CANCELLED
    }
}
