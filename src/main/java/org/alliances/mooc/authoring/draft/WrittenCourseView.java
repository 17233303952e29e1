package org.alliances.mooc.authoring.draft;

import org.alliances.mooc.identity.CourseRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A course that the caller may write or read the draft of. */
@Schema(name = "WrittenCourse")
record WrittenCourseView(@Schema(examples = "alliances-qui-changent-les-territoires") String key,
        @Schema(nullable = true) String title,
        @Schema(description = "What the caller is for it.") CourseRole role,
        @Schema(description = "The latest publication; 0: none.") int publication,
        @Schema(description = "How many parts of the draft are otherwise than published.") int changed) {}
