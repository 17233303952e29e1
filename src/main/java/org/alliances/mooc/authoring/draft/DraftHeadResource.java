package org.alliances.mooc.authoring.draft;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.PartKind;
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

/** The parts that a course has one of: its head with the outline, and its sources. */
@Path("/authoring/courses/{course}")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class DraftHeadResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String SOURCES = PartKind.SOURCES.partKey(CoursePackage.SOURCES_KEY);

    private final Drafts drafts;
    private final GrantApi grants;
    private final Clock clock;

    DraftHeadResource(Drafts drafts, GrantApi grants, Clock clock) {
        this.drafts = drafts;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The head of the draft",
            description = "Title, summary, runs, grading and the other fields of the course, with its outline.")
    @APIResponse(responseCode = "200", description = "The head",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DraftPartView.class)))
    public Response draftHead(@PathParam("course") CourseKey course) {
        grants.requireReading(course);
        return DraftPartResource.answer(drafts.part(course, head(course)));
    }

    @PATCH
    @Consumes(MERGE_PATCH)
    @Operation(summary = "Change the head of the draft",
            description = "A JSON Merge Patch (RFC 7396). Needs `If-Match`; the outline belongs to the same version.")
    @RequestBody(required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "Saved",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DraftPartView.class)))
    @APIResponse(responseCode = "412",
            description = "precondition-failed: somebody else saved it in the meantime; `current` is what is there now, `tag` its name, `changes` what changed since the version that If-Match names")
    @APIResponse(responseCode = "428", description = "precondition-required: it exists, and If-Match is missing")
    public Response changeDraftHead(@PathParam("course") CourseKey course,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "Why, for the history.") @QueryParam("note") @Size(max = 500) String note,
            byte[] body) {
        UUID caller = grants.requireWriting(course).account();
        return DraftPartResource.answer(drafts.patch(course, head(course), Documents.read(body),
                new Preconditions(ifMatch, null), note, caller, clock.instant()));
    }

    @PUT
    @Path("outline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set the outline",
            description = "`{outline: [...]}`: the modules and their items, order and membership in one place, with what each requires and when it is due. Needs `If-Match` with the version of the head.")
    @RequestBody(required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "Saved",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DraftPartView.class)))
    @APIResponse(responseCode = "412",
            description = "precondition-failed: somebody else saved it in the meantime; `current` is what is there now, `tag` its name, `changes` what changed since the version that If-Match names")
    @APIResponse(responseCode = "428", description = "precondition-required: it exists, and If-Match is missing")
    public Response setDraftOutline(@PathParam("course") CourseKey course,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "Why, for the history.") @QueryParam("note") @Size(max = 500) String note,
            byte[] body) {
        UUID caller = grants.requireWriting(course).account();
        return DraftPartResource.answer(drafts.outline(course, Documents.read(body), new Preconditions(ifMatch, null),
                note, caller, clock.instant()));
    }

    @GET
    @Path("sources")
    @Operation(summary = "The sources of the draft", description = "The list of sources that facts and lessons name.")
    @APIResponse(responseCode = "200", description = "The sources",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DraftPartView.class)))
    public Response draftSources(@PathParam("course") CourseKey course) {
        grants.requireReading(course);
        return DraftPartResource.answer(drafts.part(course, SOURCES));
    }

    @PUT
    @Path("sources")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Save the sources",
            description = "`{sources: [...]}`, the whole list. Needs `If-Match`. Repeatable.")
    @RequestBody(required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "Saved",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DraftPartView.class)))
    @APIResponse(responseCode = "412",
            description = "precondition-failed: somebody else saved it in the meantime; `current` is what is there now, `tag` its name, `changes` what changed since the version that If-Match names")
    @APIResponse(responseCode = "428", description = "precondition-required: it exists, and If-Match is missing")
    public Response saveDraftSources(@PathParam("course") CourseKey course,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "Why, for the history.") @QueryParam("note") @Size(max = 500) String note,
            byte[] body) {
        UUID caller = grants.requireWriting(course).account();
        return DraftPartResource.answer(drafts.save(course, SOURCES, Documents.read(body),
                new Preconditions(ifMatch, null), note, caller, clock.instant()));
    }

    private static String head(CourseKey course) {
        return PartKind.COURSE.partKey(course.value());
    }
}
