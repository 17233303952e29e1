package org.alliances.mooc.authoring.draft;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every save of a part: read, compare, put back. */
@Path("/authoring/courses/{course}/{kind}/{key}/history")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class DraftHistoryResource {
    private final Drafts drafts;
    private final GrantApi grants;
    private final Clock clock;

    DraftHistoryResource(Drafts drafts, GrantApi grants, Clock clock) {
        this.drafts = drafts;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The history of a part",
            description = "Every save, with who, when and why; the newest first. A part that nobody has saved here has none, also where it is published.")
    @APIResponse(responseCode = "200", description = "One page of the saves")
    public Page<SavedRevisionView> draftHistory(@PathParam("course") CourseKey course, @PathParam("kind") String kind,
            @PathParam("key") PartName key, @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        grants.requireReading(course);
        List<SavedRevision> rows = drafts.history(course, DraftKind.read(kind).partKey(key.value()),
                cursor == null ? null : cursor.number(0), limit.rows());
        return Page.of(rows, limit, row -> Cursor.of(row.revision()), SavedRevision::toView);
    }

    @GET
    @Path("{revision}")
    @Operation(summary = "An old save of a part",
            description = "What it was, and what changed from it to `with`: another save, or the draft as it is now.")
    @APIResponse(responseCode = "200", description = "The save and the difference")
    public RevisionComparison draftRevision(@PathParam("course") CourseKey course, @PathParam("kind") String kind,
            @PathParam("key") PartName key, @PathParam("revision") RevisionInPath revision,
            @Parameter(description = "The save that it is compared with; left out: the draft as it is now.",
                    example = "4") @QueryParam("with") RevisionInPath with) {
        grants.requireReading(course);
        return drafts.compare(course, DraftKind.read(kind).partKey(key.value()), revision.value(),
                with == null ? null : with.value());
    }

    @PUT
    @Path("{revision}/restoration")
    @Operation(summary = "Put an old save back",
            description = "Makes it the newest save; nothing between is lost. Needs `If-Match` with the version that is there now. Repeatable.")
    @APIResponse(responseCode = "200", description = "Put back",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DraftPartView.class)))
    @APIResponse(responseCode = "412",
            description = "precondition-failed: somebody else saved it in the meantime; `current` is what is there now, `tag` its name, `changes` what changed since the version that If-Match names")
    @APIResponse(responseCode = "428", description = "precondition-required: it exists, and If-Match is missing")
    public Response restoreDraftPart(@PathParam("course") CourseKey course, @PathParam("kind") String kind,
            @PathParam("key") PartName key, @PathParam("revision") RevisionInPath revision,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        UUID caller = grants.requireWriting(course).account();
        return DraftPartResource.answer(drafts.restore(course, DraftKind.read(kind).partKey(key.value()),
                revision.value(), new Preconditions(ifMatch, null), caller, clock.instant()));
    }
}
