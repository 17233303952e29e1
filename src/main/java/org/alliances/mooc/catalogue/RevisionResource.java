package org.alliances.mooc.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.http.ByteRanges;
import org.alliances.mooc.platform.http.ReadyBytes;
import org.alliances.mooc.platform.http.ReadyResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What the catalogue tells of a course, as it was in one publication: a download that takes a while stays of one piece. For
 * whoever has signed in, because an old publication may have to be made ready first, which strangers should not cause.
 */
@Path("/courses/{course}/revisions/{revision}")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline", description = "Downloading a course")
class RevisionResource {
    private final CourseMemory courses;

    RevisionResource(CourseMemory courses) {
        this.courses = courses;
    }

    @GET
    @Operation(summary = "The presentation of a course as it was",
            description = "As of that publication; it never changes. A single range of bytes can be asked for.")
    @APIResponse(responseCode = "200", description = "The presentation",
            content = @Content(schema = @Schema(implementation = CourseView.class)))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "416", description = "The range begins after the end")
    public Response presentationAtRevision(@PathParam("course") CourseKey course,
            @Parameter(description = "The number of a publication.",
                    example = "1") @PathParam("revision") RevisionNumber revision,
            @Context HttpHeaders headers) {
        return frozen(courses.course(course, revision).presentation(), headers);
    }

    @GET
    @Path("outline")
    @Operation(summary = "The outline of a course as it was",
            description = "As of that publication; it never changes. A single range of bytes can be asked for.")
    @APIResponse(responseCode = "200", description = "The outline",
            content = @Content(schema = @Schema(implementation = OutlineView.class)))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "416", description = "The range begins after the end")
    public Response outlineAtRevision(@PathParam("course") CourseKey course,
            @Parameter(description = "The number of a publication.",
                    example = "1") @PathParam("revision") RevisionNumber revision,
            @Context HttpHeaders headers) {
        return frozen(courses.course(course, revision).outline(), headers);
    }

    @GET
    @Path("glossary")
    @Operation(summary = "The glossary of a course as it was",
            description = "As of that publication; it never changes. A single range of bytes can be asked for.")
    @APIResponse(responseCode = "200", description = "The glossary",
            content = @Content(schema = @Schema(implementation = GlossaryView.class)))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "416", description = "The range begins after the end")
    public Response glossaryAtRevision(@PathParam("course") CourseKey course,
            @Parameter(description = "The number of a publication.",
                    example = "1") @PathParam("revision") RevisionNumber revision,
            @Context HttpHeaders headers) {
        return frozen(courses.course(course, revision).glossary(), headers);
    }

    private static Response frozen(ReadyBytes answer, HttpHeaders headers) {
        return ByteRanges.of(ReadyResponse.of(answer, headers, ReadyResponse.PRIVATE_IMMUTABLE,
                HttpHeaders.AUTHORIZATION), headers);
    }
}
