package org.alliances.mooc.catalogue;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The presentation of a course. */
@Schema(name = "Course")
public record CourseView(@Schema(examples = "alliances-qui-changent-les-territoires") String key, String title,
        RichText summary, List<String> objectives, String audience, String effort,
        @Schema(description = "The sum of the estimated minutes of all items.") int minutes, List<Author> authors,
        Licence licence, @Schema(examples = "fr") String language,
        @Schema(description = "The number of its latest publication.") int revision, Instant publishedAt,
        List<Run> runs, List<Module> modules) {

    @Schema(name = "Author")
    record Author(String name, String role) {}

    @Schema(name = "Licence")
    record Licence(String name, String url) {}

    @Schema(name = "Run")
    record Run(@Schema(examples = "libre") String key, String title, @Schema(examples = "self-paced") String kind,
            @Schema(examples = "open") String state) {}

    @Schema(name = "ModuleSummary")
    record Module(String key, String title, RichText summary, List<String> objectives,
            @Schema(description = "The prompt of the reflective journal.") String journal,
            @Schema(description = "The question to debate.") String discussion, int minutes) {}
}
