package org.alliances.mooc.enrolment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;

/** A learner who waits for a place in a run. */
@Entity
@Table(name = "enrolment_waiting")
@IdClass(Enrolment.Key.class)
class Waiting {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "run_key")
    private String runKey;
    @Column(name = "place")
    private long place;
    @Column(name = "since")
    private Instant since;

    protected Waiting() {}

    static Waiting begin(LearnerId learner, CourseKey course, RunKey run, long place, Instant at) {
        Waiting waiting = new Waiting();
        waiting.learnerId = learner.value();
        waiting.courseKey = course.value();
        waiting.runKey = run.value();
        waiting.place = place;
        waiting.since = at;
        return waiting;
    }

    LearnerId learner() {
        return new LearnerId(learnerId);
    }

    RunKey run() {
        return new RunKey(runKey);
    }

    EnrolmentApi.Member toMember() {
        return new EnrolmentApi.Member(learnerId, since, null, place);
    }

    CourseKey course() {
        return new CourseKey(courseKey);
    }

    long place() {
        return place;
    }

    Instant since() {
        return since;
    }
}
