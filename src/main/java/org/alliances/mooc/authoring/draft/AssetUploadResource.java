package org.alliances.mooc.authoring.draft;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.InCallersLanguage;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bringing pictures and documents into a draft. */
@Path("/authoring/courses/{course}/assets")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class AssetUploadResource {
    private final AssetUpload assets;
    private final GrantApi grants;
    private final Clock clock;

    AssetUploadResource(AssetUpload assets, GrantApi grants, Clock clock) {
        this.assets = assets;
        this.grants = grants;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @InCallersLanguage
    @Operation(summary = "Upload a picture or a document",
            description = "SVG, PNG, JPEG, WebP or PDF, at most 1 MB; what it is, its bytes say and not its name. Out of an SVG is taken what acts, what loads and what drawing programs note for themselves; `removed` says what, and what is left has to be a drawing with a title, a description and a language. The asset is the part `assets/{key}` of that name; it still needs its title, text alternative, author and licence before it can be published. The same file again is kept once. Another file for an asset that has one needs `If-Match`.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", description = "The asset",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = UploadedAssetView.class)))
    @APIResponse(responseCode = "409", description = "asset-refused, with each fault in `violations`")
    @APIResponse(responseCode = "412", description = "precondition-failed: the asset has another file by now")
    @APIResponse(responseCode = "428",
            description = "precondition-required: the asset has a file, and If-Match is missing")
    public Response uploadAsset(@PathParam("course") CourseKey course,
            @Parameter(description = "The name of the file: the key of the asset, a point, and the ending of its type.",
                    example = "carre-du-territoire.svg") @QueryParam("name") @NotNull @Size(max = 85) @Pattern(
                            regexp = "[a-z0-9]+(-[a-z0-9]+)*\\.(svg|png|jpg|webp|pdf)") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] file, @Context HttpHeaders headers) {
        UUID caller = grants.requireWriting(course).account();
        AssetUpload.Uploaded uploaded = assets.upload(course, name, file, new Preconditions(ifMatch, null), caller,
                clock.instant());
        return Response.ok(UploadedAssetView.of(uploaded,
                Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))).tag(uploaded.part().tag())
                .build();
    }
}
