package org.alliances.mooc.gradebook;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.http.WantsSpreadsheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The grades of a class. */
@Path("/teaching/courses/{course}/runs/{run}/gradebook")
@RolesAllowed({"instructor", "admin"})
@Tag(name = "Teaching")
class GradebookResource {
    private final GradeService grades;
    private final GradebookStream stream;
    private final GrantApi grants;

    GradebookResource(GradeService grades, GradebookStream stream, GrantApi grants) {
        this.grades = grades;
        this.stream = stream;
        this.grants = grants;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, WantsSpreadsheet.CSV})
    @Operation(summary = "The gradebook of a class",
            description = "Everybody who follows the course in the run, in the order of their ids, with the grade and the result of each item, shown to the learner by now or not. The whole class in one answer, sent while it is read. As JSON, or, asked for by `Accept` or by `format`, as CSV: UTF-8 with a byte order mark, a header row, semicolons, the decimal comma in French and the point in English (`Accept-Language`), and an apostrophe before text that a spreadsheet would take for a formula.")
    @APIResponse(responseCode = "200", description = "One row for each learner",
            content = {
                    @Content(mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GradebookPage.class)),
                    @Content(mediaType = WantsSpreadsheet.CSV, schema = @Schema(type = SchemaType.STRING))})
    public Response gradebook(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @Parameter(description = "`csv` or `json`; left out: what `Accept` prefers.",
                    example = "json") @QueryParam("format") @Pattern(regexp = "json|csv") String format,
            @Context HttpHeaders headers) {
        grants.requireTeaching(course);
        PublishedCourse published = grades.requireClass(course, run);
        if (WantsSpreadsheet.by(format, headers)) {
            var locale = Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            StreamingOutput csv = out -> stream.writeCsv(published, run, locale, out);
            return Response.ok(csv, WantsSpreadsheet.TYPE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gradebook-%s-%s.csv\""
                            .formatted(course.value(), run.value()))
                    .build();
        }
        StreamingOutput json = out -> stream.writeJson(published, run, out);
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** For the API document only: what is streamed is never one object. */
    @Schema(name = "Gradebook")
    record GradebookPage(List<GradebookRowView> items,
            @Schema(nullable = true, description = "Always null: everybody is on the page.") String nextCursor) {}
}
