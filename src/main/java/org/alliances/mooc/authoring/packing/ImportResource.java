package org.alliances.mooc.authoring.packing;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.alliances.mooc.identity.CurrentAccount;
import org.alliances.mooc.platform.http.DryRun;
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

/** Taking a course from a zip into its draft. */
@Path(ImportResource.PATH)
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class ImportResource {
    static final String PATH = "/authoring/imports";

    private final CourseImport courses;
    private final CurrentAccount caller;
    private final Clock clock;

    ImportResource(CourseImport courses, CurrentAccount caller, Clock clock) {
        this.courses = courses;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes({ExportResource.ZIP, "application/x-zip-compressed"})
    @InCallersLanguage
    @Operation(summary = "Import a course from a zip",
            description = "One folder in the layout of course files, as an export has it; its name is the key of the course. The draft becomes what the zip has: a part is known by its kind and key, and what the zip has not is taken out of the draft. Nothing is published. A course that is there needs the right to write in it, and `If-Match` with the ETag of its export, of a dry run or of its review; a new one belongs to whoever imports it. Drafts may be unfinished, and so may imports: findings of level error only refuse a publication. What cannot be taken as it is written is refused with the whole import. With `dryRun=true` nothing is written, and the answer is what would be done, or refused, now.")
    @RequestBody(required = true, content = @Content(mediaType = ExportResource.ZIP,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", description = "What was done to the draft, or would be",
            headers = @Header(name = "ETag", description = "Names the draft as a whole, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ImportPlan.class)))
    @APIResponse(responseCode = "201", description = "A new course was begun",
            content = @Content(schema = @Schema(implementation = ImportPlan.class)))
    @APIResponse(responseCode = "400",
            description = "zip-unreadable, zip-unsafe, zip-not-a-course: `fault` says why, `entry` names the entry")
    @APIResponse(responseCode = "404",
            description = "course-not-found: there is one, and the caller has no right on it")
    @APIResponse(responseCode = "409",
            description = "course-files-refused, with `findings`: files that cannot be read or have no place in a course")
    @APIResponse(responseCode = "412",
            description = "precondition-failed: somebody has saved something since; `tag` names the draft as it is now")
    @APIResponse(responseCode = "413",
            description = "body-too-large, or zip-too-large: too many entries, or too many bytes once unpacked")
    @APIResponse(responseCode = "428",
            description = "precondition-required: the course has a draft, and If-Match is missing")
    public Response importCourse(
            @Parameter(description = "`true`: only say what would be done.",
                    schema = @Schema(type = SchemaType.BOOLEAN,
                            defaultValue = "false")) @QueryParam("dryRun") @DefaultValue("false") DryRun dryRun,
            @Parameter(description = "Why, for the history.") @QueryParam("note") @Size(max = 500) String note,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] zip, @Context HttpHeaders headers,
            @Context UriInfo address) {
        CourseImport.Wish wish = new CourseImport.Wish(new Preconditions(ifMatch, null), note,
                Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), caller.id(),
                clock.instant());
        ImportPlan plan = dryRun.value() ? courses.plan(zip, wish) : courses.carryOut(zip, wish);
        boolean hasBegun = plan.begins() && !plan.dryRun();
        ResponseBuilder answer = hasBegun
                ? Response.created(
                        address.getBaseUriBuilder().path("authoring/courses").path(plan.course()).build())
                : Response.ok();
        return (plan.tag() == null ? answer : answer.tag(plan.tag())).entity(plan).build();
    }
}
