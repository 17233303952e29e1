package org.alliances.mooc.catalogue;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.ReadyResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anyone may read of the courses, without a token. */
@Path("/courses")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Published courses; no token needed")
class CatalogueResource {
    private final CourseMemory courses;
    private final CourseWriter writer;

    CatalogueResource(CourseMemory courses, CourseWriter writer) {
        this.courses = courses;
        this.writer = writer;
    }

    @GET
    @Operation(summary = "All courses", description = "The catalogue, by title. Both filters may be combined.")
    @APIResponse(responseCode = "200", description = "The courses that match",
            content = @Content(schema = @Schema(implementation = CatalogueView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response courses(
            @Parameter(description = "Only courses in this language (BCP 47).",
                    example = "fr") @QueryParam("language") @Pattern(
                            regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
            @Parameter(
                    description = "Only courses whose title or summary has these words; case and accents do not matter.",
                    example = "alliances") @QueryParam("q") @Size(max = 200) String words,
            @Context HttpHeaders headers) {
        List<CourseSummary> found = courses.loaded().stream().map(LoadedCourse::summary)
                .filter(course -> language == null || course.language().equalsIgnoreCase(language))
                .filter(course -> words == null || matches(course, words)).toList();
        return ReadyResponse.of(writer.list(found), headers, ReadyResponse.PUBLIC);
    }

    private static boolean matches(CourseSummary course, String words) {
        String text = FrenchOrder.fold(course.title() + " " + course.summary().markdown());
        return List.of(FrenchOrder.fold(words).trim().split("\\s+")).stream().allMatch(text::contains);
    }

    @GET
    @Path("{course}")
    @Operation(summary = "The presentation of a course",
            description = "Title, summary, objectives, audience, effort, authors, licence, runs and modules.")
    @APIResponse(responseCode = "200", description = "The presentation",
            content = @Content(schema = @Schema(implementation = CourseView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response course(@PathParam("course") CourseKey course, @Context HttpHeaders headers) {
        return ReadyResponse.of(courses.course(course).presentation(), headers, ReadyResponse.PUBLIC);
    }

    @GET
    @Path("{course}/outline")
    @Operation(summary = "The outline of a course",
            description = "Modules, then their lessons and quizzes, in order, without bodies.")
    @APIResponse(responseCode = "200", description = "The outline",
            content = @Content(schema = @Schema(implementation = OutlineView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response outline(@PathParam("course") CourseKey course, @Context HttpHeaders headers) {
        return ReadyResponse.of(courses.course(course).outline(), headers, ReadyResponse.PUBLIC);
    }

    @GET
    @Path("{course}/glossary")
    @Operation(summary = "The glossary of a course", description = "Terms and definitions, in alphabetical order.")
    @APIResponse(responseCode = "200", description = "The glossary",
            content = @Content(schema = @Schema(implementation = GlossaryView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response glossary(@PathParam("course") CourseKey course, @Context HttpHeaders headers) {
        return ReadyResponse.of(courses.course(course).glossary(), headers, ReadyResponse.PUBLIC);
    }

    /** The shape of the catalogue in the OpenAPI document. */
    @Schema(name = "Catalogue")
    record CatalogueView(List<CourseSummary> items, @Schema(nullable = true) String nextCursor) {}
}
