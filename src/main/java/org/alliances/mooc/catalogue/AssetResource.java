package org.alliances.mooc.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The pictures and documents of lessons. Without a token, because a browser sends none for a picture: the address holds
 * the hash of the content, which only the lesson that shows it gives away.
 */
@Path("/courses/{course}/assets")
@PermitAll
@Tag(name = "Lessons")
class AssetResource {
    private final CourseMemory courses;
    private final PublishedFiles files;
    private final GrantApi grants;

    AssetResource(CourseMemory courses, PublishedFiles files, GrantApi grants) {
        this.courses = courses;
        this.files = files;
        this.grants = grants;
    }

    @GET
    @Path("{hash}/{name}")
    @Operation(summary = "A picture or a document",
            description = "The file of this hash. Its content never changes; a drawing (SVG) travels compressed to who accepts that. A single range of bytes can be asked for, of the bytes as they travel.")
    @APIResponse(responseCode = "200", description = "The file",
            content = @Content(mediaType = "*/*",
                    schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            format = "binary")))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "416", description = "The range begins after the end of the file")
    public Response asset(@PathParam("course") CourseKey course,
            @Parameter(description = "SHA-256 of the file, hexadecimal.") @PathParam("hash") ContentHash hash,
            @Parameter(description = "The name of the file.") @PathParam("name") String name,
            @Context HttpHeaders headers) {
        // A preview shows pictures of a course that is not published yet; whoever has no hash does not learn of it.
        HeldFile file = files.file(hash)
                .filter(found -> fits(name, found.mediaType())
                        && (courses.isKnown(course) || grants.isKnown(course)))
                .orElse(null);
        if (file == null) {
            courses.course(course);
            throw CatalogueProblem.ASSET_NOT_FOUND.asException();
        }
        return file.served(headers);
    }

    /** The name is only what a download is called, but its ending has to tell the truth. */
    private static boolean fits(String name, String mediaType) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "svg" -> "image/svg+xml".equals(mediaType);
            case "png" -> "image/png".equals(mediaType);
            case "jpg" -> "image/jpeg".equals(mediaType);
            case "webp" -> "image/webp".equals(mediaType);
            case "pdf" -> "application/pdf".equals(mediaType);
            default -> false;
        };
    }
}
