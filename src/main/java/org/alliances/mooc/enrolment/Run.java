package org.alliances.mooc.enrolment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LocalMoment;
import org.alliances.mooc.kernel.RunKey;

/** A dated run of a course. Whoever gives or frees a place in it holds its row. */
@Entity
@Table(name = "enrolment_run")
@IdClass(Run.Key.class)
class Run {
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "run_key")
    private String runKey;
    @Column(name = "title")
    private String title;
    @Column(name = "enrolment_opens_at")
    private String enrolmentOpensAt;
    @Column(name = "enrolment_opens_zone")
    private String enrolmentOpensZone;
    @Column(name = "enrolment_closes_at")
    private String enrolmentClosesAt;
    @Column(name = "enrolment_closes_zone")
    private String enrolmentClosesZone;
    @Column(name = "starts_at")
    private String startsAt;
    @Column(name = "starts_zone")
    private String startsZone;
    @Column(name = "ends_at")
    private String endsAt;
    @Column(name = "ends_zone")
    private String endsZone;
    @Column(name = "capacity")
    private Integer capacity;
    @Column(name = "waiting_list")
    private boolean waitingList;
    @Column(name = "territory")
    private String territory;
    @Enumerated(EnumType.STRING)
    @Column(name = "organisation")
    private Organisation organisation;
    @Column(name = "next_place")
    private long nextPlace;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Version
    @Column(name = "version")
    private int version;

    protected Run() {}

    static Run plan(CourseKey course, RunKey key, RunTerms terms, Instant at) {
        Run run = new Run();
        run.courseKey = course.value();
        run.runKey = key.value();
        run.nextPlace = 1;
        run.change(terms, at);
        return run;
    }

    void change(RunTerms terms, Instant at) {
        title = terms.title();
        enrolmentOpensAt = time(terms.opens());
        enrolmentOpensZone = zone(terms.opens());
        enrolmentClosesAt = time(terms.closes());
        enrolmentClosesZone = zone(terms.closes());
        startsAt = time(terms.start());
        startsZone = zone(terms.start());
        endsAt = time(terms.end());
        endsZone = zone(terms.end());
        capacity = terms.capacity();
        waitingList = terms.waitingList();
        territory = terms.territory();
        organisation = terms.organisation();
        changedAt = at;
    }

    RunTerms terms() {
        return new RunTerms(title, moment(enrolmentOpensAt, enrolmentOpensZone),
                moment(enrolmentClosesAt, enrolmentClosesZone), moment(startsAt, startsZone),
                moment(endsAt, endsZone), capacity, waitingList, territory, organisation);
    }

    /** The next number of the waiting list. */
    long takePlace() {
        return nextPlace++;
    }

    CourseKey course() {
        return new CourseKey(courseKey);
    }

    RunKey key() {
        return new RunKey(runKey);
    }

    /** Names these terms. Who waits changes the row too, but not what an instructor edits. */
    String tag() {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, changedAt));
    }

    private static String time(LocalMoment moment) {
        return moment == null ? null : moment.at().toString();
    }

    private static String zone(LocalMoment moment) {
        return moment == null ? null : moment.zone().getId();
    }

    private static LocalMoment moment(String at, String zone) {
        return at == null ? null : new LocalMoment(LocalDateTime.parse(at), ZoneId.of(zone));
    }

    /** The primary key. */
    record Key(String courseKey, String runKey) {
        Key(CourseKey course, RunKey run) {
            this(course.value(), run.value());
        }
    }
}
