package org.alliances.mooc.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A course in the catalogue. */
@Schema(name = "CourseSummary")
record CourseSummary(@Schema(examples = "alliances-qui-changent-les-territoires") String key, String title,
        RichText summary, @Schema(description = "BCP 47", examples = "fr") String language, String effort,
        @Schema(description = "The sum of the estimated minutes of all items.") int minutes,
        @Schema(description = "The number of its latest publication.") int revision, int modules, int lessons,
        int quizzes) {}
