package org.alliances.mooc.platform.change;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One thing of a learner, with the number of its latest change. {@link ChangeWriter} writes it. */
@Entity
@Table(name = "learner_change")
@IdClass(LearnerChange.Key.class)
class LearnerChange {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "kind")
    private String kind;
    @Id
    @Column(name = "subject")
    private String subject;
    @Column(name = "number")
    private long number;
    @Column(name = "gone_at")
    private Instant goneAt;

    protected LearnerChange() {}

    /** The primary key. */
    record Key(UUID learnerId, String kind, String subject) {}
}
