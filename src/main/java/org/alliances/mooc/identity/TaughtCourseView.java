package org.alliances.mooc.identity;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A course on which the caller has a grant. */
@Schema(name = "TaughtCourse")
record TaughtCourseView(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(enumeration = {
                "owner", "editor", "reviewer", "teacher"}) String role,
        Instant grantedAt){
    static TaughtCourseView of(CourseGrant grant) {
        return new TaughtCourseView(grant.course().value(), grant.role().text(), grant.grantedAt());
    }
}
