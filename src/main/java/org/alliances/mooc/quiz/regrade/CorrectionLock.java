package org.alliances.mooc.quiz.regrade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What whoever closes an attempt of a course shares, and whoever corrects has alone. */
@Entity
@Table(name = "quiz_correction_lock")
class CorrectionLock {
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "corrections")
    private int corrections;

    protected CorrectionLock() {}

    /** The place of the next correction. */
    int next() {
        corrections++;
        return corrections;
    }

    /** Whether the course was never corrected. */
    boolean isUntouched() {
        return corrections == 0;
    }
}
