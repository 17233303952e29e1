package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;

/** Somebody approves of a draft as it is: whatever is saved afterwards, she has not seen. */
@Entity
@Table(name = "authoring_approval")
@IdClass(Approval.Key.class)
class Approval {
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "fingerprint")
    private String fingerprint;
    @Id
    @Column(name = "approved_by")
    private UUID approvedBy;
    @Column(name = "approved_at")
    private Instant approvedAt;
    @Column(name = "note")
    private String note;

    protected Approval() {}

    static Approval of(CourseKey course, ContentHash fingerprint, String note, UUID by, Instant at) {
        Approval approval = new Approval();
        approval.courseKey = course.value();
        approval.fingerprint = fingerprint.value();
        approval.approvedBy = by;
        approval.approvedAt = at;
        approval.note = note;
        return approval;
    }

    UUID approvedBy() {
        return approvedBy;
    }

    ReviewView.ApprovalView toView() {
        return new ReviewView.ApprovalView(approvedBy, approvedAt, note);
    }

    /** The primary key. */
    record Key(String courseKey, String fingerprint, UUID approvedBy) {}
}
