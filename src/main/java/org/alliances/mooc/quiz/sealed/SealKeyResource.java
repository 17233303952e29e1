package org.alliances.mooc.quiz.sealed;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.platform.http.ReadyResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys of seals. */
@Path("/package-keys")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline")
class SealKeyResource {
    private final Seals seals;

    SealKeyResource(Seals seals) {
        this.seals = seals;
    }

    /** A JSON Web Key Set (RFC 7517). */
    @Schema(name = "PackageKeys")
    record KeySet(@Schema(description = "JSON Web Keys, public parts alone.") List<Map<String, Object>> keys) {}

    @GET
    @Operation(summary = "The keys of seals",
            description = "A JSON Web Key Set (RFC 7517): with it an app can check that a sealed package is from here, and whole, before it lets an attempt begin.")
    @APIResponse(responseCode = "200", description = "The keys",
            content = @Content(schema = @Schema(implementation = KeySet.class)))
    public Response packageKeys() {
        return Response.ok(new KeySet(seals.publicKeys())).header(HttpHeaders.CACHE_CONTROL, ReadyResponse.PUBLIC)
                .build();
    }
}
