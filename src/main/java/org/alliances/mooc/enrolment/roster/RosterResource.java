package org.alliances.mooc.enrolment.roster;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.http.InCallersLanguage;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The class of a run. */
@Path("/teaching/courses/{course}/runs/{run}")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class RosterResource {
    private final RosterService roster;
    private final BulkEnrolment bulk;
    private final GrantApi grants;
    private final Clock clock;

    RosterResource(RosterService roster, BulkEnrolment bulk, GrantApi grants, Clock clock) {
        this.roster = roster;
        this.bulk = bulk;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Path("learners")
    @Operation(summary = "The class of a run",
            description = "Who is enrolled, page by page, with the names that the identity server has. `state=waiting`: who waits, in the order in which they move up; `state=left`: who has left.")
    @APIResponse(responseCode = "200", description = "One page of the class")
    public Page<MemberView> classMembers(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @Parameter(description = "Which learners.", example = "active",
                    schema = @Schema(type = SchemaType.STRING, enumeration = {
                            "active", "waiting", "left"})) @QueryParam("state") @DefaultValue("active") String state,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        grants.requireTeaching(course);
        return roster.page(course, run, ClassState.read(state), limit, cursor);
    }

    @POST
    @Path("enrolments")
    @Idempotent
    @Consumes("text/csv")
    @InCallersLanguage
    @Operation(summary = "Enrol a list",
            description = "A spreadsheet as CSV, at most 1 000 lines and 1 MB, in UTF-8 or Windows-1252, with commas, semicolons or tabs. The first line names the columns; the accounts are in the one that is called `compte`, `identifiant`, `account`, `username`, `email` or `courriel`: a user name, a mail address or an id. Other columns are not read. Each line is answered with what became of it; a line that is refused does not stop the others. An instructor enrols outside the window too, but neither after the end of the run nor beyond its capacity: whoever finds no place waits. Whoever follows the course in another run moves. Repeatable: a second call finds everybody there. With `dryRun=true` the answer is the same, and nothing is done.")
    @RequestBody(required = true, content = @Content(mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "What became of each line",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = BulkReport.class)))
    @APIResponse(responseCode = "503", description = "identity-unavailable: nobody was enrolled")
    public Response enrolMany(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @Parameter(description = "Only say what would happen.",
                    example = "true") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] file, @Context HttpHeaders headers) {
        UUID caller = grants.requireTeaching(course).account();
        BulkReport report = bulk.enrol(course, run, AccountList.read(file), dryRun, caller, clock.instant(),
                Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return Response.ok(report).build();
    }
}
