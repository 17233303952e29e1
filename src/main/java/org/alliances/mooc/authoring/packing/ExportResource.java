package org.alliances.mooc.authoring.packing;

import java.util.SortedMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.ReadyResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A course as a zip. */
@Path("/authoring/courses/{course}/export")
@RolesAllowed({"instructor", "admin"})
@Tag(name = "Authoring")
class ExportResource {
    static final String ZIP = "application/zip";

    private final CourseExport courses;
    private final GrantApi grants;

    ExportResource(CourseExport courses, GrantApi grants) {
        this.courses = courses;
        this.grants = grants;
    }

    @GET
    @Produces(ZIP)
    @Operation(summary = "A course as a zip",
            description = "The draft as it is now, or what was published under a number, as one folder in the layout of course files: unpacked, it is a folder for `course-content/`. The same course gives the same bytes. The ETag names the draft as a whole: an import of the zip, with what was changed in it, sends it as `If-Match`.")
    @APIResponse(responseCode = "200", description = "The zip",
            headers = {
                    @Header(name = "ETag", description = "Names the draft as a whole, for If-Match of an import",
                            schema = @Schema(type = SchemaType.STRING)),
                    @Header(name = "Content-Disposition", description = "With the name of the file",
                            schema = @Schema(type = SchemaType.STRING))},
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "As If-None-Match knows it")
    public Response exportCourse(@PathParam("course") CourseKey course,
            @Parameter(description = "Edition, major and minor number of a publication; left out: the draft.",
                    example = "1.2.0") @QueryParam("publication") @Pattern(
                            regexp = "[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}") String publication,
            @Context HttpHeaders headers) {
        grants.requireReading(course);
        SortedMap<String, ContentHash> contents = courses.contents(course, publication);
        EntityTag tag = new EntityTag(CourseExport.tag(contents));
        ResponseBuilder answer = ReadyResponse.isKnown(tag, headers)
                ? Response.notModified()
                : Response.ok(courses.zip(course, contents), ZIP);
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, ReadyResponse.PRIVATE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s%s.zip\"".formatted(course.value(),
                        publication == null ? "" : "-" + publication))
                .build();
    }
}
