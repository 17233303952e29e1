package org.alliances.mooc.authoring.draft;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.authoring.draft.Drafts.DraftPart;
import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The parts of a draft that have a key: modules, lessons, quizzes, questions, assignments, terms, assets. */
@Path("/authoring/courses/{course}/{kind}/{key}")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring", description = "Drafts, and what is published of them")
class DraftPartResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Drafts drafts;
    private final GrantApi grants;
    private final Clock clock;

    DraftPartResource(Drafts drafts, GrantApi grants, Clock clock) {
        this.drafts = drafts;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A part of the draft",
            description = "As it was saved last; where nobody has saved it since, as it is published.")
    @APIResponse(responseCode = "200", description = "The part",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DraftPartView.class)))
    public Response draftPart(@PathParam("course") CourseKey course, @PathParam("kind") String kind,
            @PathParam("key") PartName key) {
        grants.requireReading(course);
        return answer(drafts.part(course, DraftKind.read(kind).partKey(key.value())));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Save a part",
            description = "The whole document, in the form of course files: what is left out is taken away. A new part needs no condition; whoever changes one names the version she read in `If-Match`. A draft may be unfinished: what it lacks, the findings say. Each save is kept. Repeatable: what is there already is answered without a condition.")
    @RequestBody(required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "Saved",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DraftPartView.class)))
    @APIResponse(responseCode = "412",
            description = "precondition-failed: somebody else saved it in the meantime; `current` is what is there now, `tag` its name, `changes` what changed since the version that If-Match names")
    @APIResponse(responseCode = "428", description = "precondition-required: it exists, and If-Match is missing")
    public Response saveDraftPart(@PathParam("course") CourseKey course, @PathParam("kind") String kind,
            @PathParam("key") PartName key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Parameter(description = "Why, for the history.") @QueryParam("note") @Size(max = 500) String note,
            byte[] body) {
        UUID caller = grants.requireWriting(course).account();
        return answer(drafts.save(course, DraftKind.read(kind).partKey(key.value()), Documents.read(body),
                new Preconditions(ifMatch, ifNoneMatch), note, caller, clock.instant()));
    }

    @PATCH
    @Consumes(MERGE_PATCH)
    @Operation(summary = "Change some fields of a part",
            description = "A JSON Merge Patch (RFC 7396): fields that are given replace those of the part, `null` takes one away, lists are replaced as a whole. Needs `If-Match`.")
    @RequestBody(required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "Saved",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DraftPartView.class)))
    @APIResponse(responseCode = "412",
            description = "precondition-failed: somebody else saved it in the meantime; `current` is what is there now, `tag` its name, `changes` what changed since the version that If-Match names")
    @APIResponse(responseCode = "428", description = "precondition-required: it exists, and If-Match is missing")
    public Response changeDraftPart(@PathParam("course") CourseKey course, @PathParam("kind") String kind,
            @PathParam("key") PartName key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "Why, for the history.") @QueryParam("note") @Size(max = 500) String note,
            byte[] body) {
        UUID caller = grants.requireWriting(course).account();
        return answer(drafts.patch(course, DraftKind.read(kind).partKey(key.value()), Documents.read(body),
                new Preconditions(ifMatch, null), note, caller, clock.instant()));
    }

    @DELETE
    @Operation(summary = "Take a part out of the draft",
            description = "It stays published until the draft is published, and in the history for ever. Repeatable.")
    @APIResponse(responseCode = "204", description = "The draft has no such part any more")
    @APIResponse(responseCode = "412",
            description = "precondition-failed: somebody else saved it in the meantime; `current` is what is there now, `tag` its name, `changes` what changed since the version that If-Match names")
    @APIResponse(responseCode = "428", description = "precondition-required: it exists, and If-Match is missing")
    public void removeDraftPart(@PathParam("course") CourseKey course, @PathParam("kind") String kind,
            @PathParam("key") PartName key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "Why, for the history.") @QueryParam("note") @Size(max = 500) String note) {
        UUID caller = grants.requireWriting(course).account();
        drafts.remove(course, DraftKind.read(kind).partKey(key.value()), new Preconditions(ifMatch, null), note, caller,
                clock.instant());
    }

    static Response answer(DraftPart part) {
        return Response.ok(DraftPartView.of(part)).tag(part.tag()).build();
    }
}
