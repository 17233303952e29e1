package org.alliances.mooc.identity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.alliances.mooc.kernel.CourseKey;

/** What one account is for one course. */
@Entity
@Table(name = "course_grant")
@IdClass(CourseGrant.Key.class)
class CourseGrant {
    @Id
    @Column(name = "user_id")
    private UUID userId;
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "role")
    private String role;
    @Column(name = "granted_by")
    private UUID grantedBy;
    @Column(name = "granted_at")
    private Instant grantedAt;
    @Version
    @Column(name = "version")
    private int version;

    protected CourseGrant() {}

    static CourseGrant give(UUID user, CourseKey course, CourseRole role, UUID by, Instant at) {
        CourseGrant grant = new CourseGrant();
        grant.userId = user;
        grant.courseKey = course.value();
        grant.change(role, by, at);
        return grant;
    }

    void change(CourseRole other, UUID by, Instant at) {
        role = other.text();
        grantedBy = by;
        grantedAt = at;
    }

    UUID userId() {
        return userId;
    }

    CourseKey course() {
        return new CourseKey(courseKey);
    }

    CourseRole role() {
        return CourseRole.fromText(role);
    }

    UUID grantedBy() {
        return grantedBy;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    /** The primary key. */
    record Key(UUID userId, String courseKey) {
        Key(UUID user, CourseKey course) {
            this(user, course.value());
        }
    }
}
