package org.alliances.mooc.platform.change;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the changes of a learner are numbered. {@link ChangeWriter} writes it. */
@Entity
@Table(name = "learner_feed")
class LearnerFeed {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Column(name = "number")
    private long number;
    @Column(name = "forgotten")
    private long forgotten;

    protected LearnerFeed() {}
}
