package org.alliances.mooc.progress.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.http.ByteRanges;
import org.alliances.mooc.platform.http.ReadyResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A course to take along, for enrolled learners: the manifest tells the addresses of pictures, which open them, and the
 * hashes of what only the enrolled may read.
 */
@Path("/courses/{course}")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline")
class OfflineResource {
    private final OfflineService offline;
    private final CurrentLearner learner;

    OfflineResource(OfflineService offline, CurrentLearner learner) {
        this.offline = offline;
        this.learner = learner;
    }

    @GET
    @Path("offline-manifest")
    @Operation(summary = "What there is to download",
            description = """
                    All files of the course as published now and as it is open to me: address, bytes, bytes on the wire, hash. What is listed \
                    is what is served; `total` is the sum, in which a file that several lessons show counts once. Quizzes are not in it.

                    `media` says what goes along beside the text. `none`: nothing. `low`: the pictures and documents of which at most 50 000 \
                    bytes each travel to who accepts gzip: what 100 kbit/s bring in four seconds. `full`: all. What is left out is listed with \
                    its size, to be fetched when it is wanted.

                    A case study is listed without its debrief until I have decided. Of what is locked, only the size is told.""")
    @APIResponse(responseCode = "200", description = "The manifest",
            content = @Content(schema = @Schema(implementation = OfflineManifestView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response offlineManifest(@PathParam("course") CourseKey course,
            @Parameter(description = "How much beside the text: `none`, `low` or `full`.", example = "low",
                    schema = @Schema(type = SchemaType.STRING, enumeration = {"none", "low", "full"},
                            defaultValue = "full")) @QueryParam("media") @DefaultValue("full") @Pattern(
                                    regexp = "none|low|full") String media,
            @Context HttpHeaders headers) {
        return ReadyResponse.of(offline.manifest(learner.id(), course, Media.of(media)), headers,
                ReadyResponse.PRIVATE, HttpHeaders.AUTHORIZATION);
    }

    @GET
    @Path("revisions/{revision}/text")
    @Operation(summary = "All text of a course in one request",
            description = "Presentation, outline and glossary, and each lesson and assignment exactly as it is served to me on its own; without what is locked. The cheapest way to take a course along on a poor network. A single range of bytes can be asked for, of the bytes as they travel.")
    @APIResponse(responseCode = "200", description = "The text",
            content = @Content(schema = @Schema(implementation = CourseTextView.class)))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "416", description = "The range begins after the end")
    public Response courseText(@PathParam("course") CourseKey course,
            @Parameter(description = "The number of a publication.",
                    example = "1") @PathParam("revision") RevisionNumber revision,
            @Context HttpHeaders headers) {
        return ByteRanges.of(ReadyResponse.of(offline.text(learner.id(), course, revision), headers,
                ReadyResponse.PRIVATE, HttpHeaders.AUTHORIZATION), headers);
    }
}
