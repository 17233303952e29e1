package org.alliances.mooc.authoring.publication;

import java.time.Instant;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One publication of a course, for who writes it. */
@Schema(name = "CoursePublication")
record PublicationView(
        @Schema(description = "Counts the publications of the course, from 1.", examples = "4") int number,
        @Schema(description = "edition.major.minor: the edition is the instructor's to count; the major number counts what came, went or moved; the minor one changed contents.",
                examples = "1.2.0") String version,
        Instant publishedAt,
        @Schema(description = "The id of an account, or `course-content` for course files.") String publishedBy,
        @Schema(nullable = true, description = "For learners; null: of course files.") String note,
        @Schema(nullable = true, description = "Null: the whole course.") Set<String> modules,
        @Schema(enumeration = {"current", "superseded", "withdrawn"}) String state,
        @Schema(nullable = true, description = "Why it was withdrawn.") String reason){}
