package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;

/** A course that is being written. Its row is held by whoever changes anything of its draft. */
@Entity
@Table(name = "authoring_course")
class DraftCourse {
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "created_by")
    private UUID createdBy;
    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "review_required")
    private boolean reviewRequired;

    protected DraftCourse() {}

    static DraftCourse begin(CourseKey course, UUID by, Instant at) {
        DraftCourse draft = new DraftCourse();
        draft.courseKey = course.value();
        draft.createdAt = at;
        draft.createdBy = by;
        draft.changedAt = at;
        return draft;
    }

    void requireReview(boolean required) {
        reviewRequired = required;
    }

    boolean isReviewRequired() {
        return reviewRequired;
    }

    void touch(Instant at) {
        changedAt = at;
    }
}
