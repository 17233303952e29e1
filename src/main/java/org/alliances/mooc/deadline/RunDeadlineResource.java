package org.alliances.mooc.deadline;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deadlines of a run, for who teaches it. */
@Path("/teaching/courses/{course}/runs/{run}/deadlines")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class RunDeadlineResource {
    private final RunDeadlineService deadlines;
    private final GrantApi grants;
    private final Clock clock;

    RunDeadlineResource(RunDeadlineService deadlines, GrantApi grants, Clock clock) {
        this.deadlines = deadlines;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The deadlines of a run",
            description = "For each item of the outline the rule that holds in the run, and what the course says.")
    @APIResponse(responseCode = "200", description = "All items, on one page")
    public Page<RunDeadlineView> runDeadlines(@PathParam("course") CourseKey course, @PathParam("run") RunKey run) {
        grants.requireTeaching(course);
        return Page.whole(deadlines.all(course, run));
    }

    @GET
    @Path("{item}")
    @Operation(summary = "The deadline of an item in a run",
            description = "What holds in the run, and what the course says. There is an ETag where the run says something of its own.")
    @APIResponse(responseCode = "200", description = "The rule that holds",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RunDeadlineView.class)))
    public Response runDeadline(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @PathParam("item") String item) {
        grants.requireTeaching(course);
        return answer(deadlines.one(course, run, item));
    }

    @PUT
    @Path("{item}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set a deadline for a run",
            description = "In the place of what the course says: a moment, days after the enrolment, or none. The first one needs no condition; whoever changes one names the version she read in `If-Match`. Repeatable: what is set already, for the same reason, is answered without a condition. Personal extensions and accommodations stay on top of it. Each change is in the audit.")
    @APIResponse(responseCode = "200", description = "Set",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RunDeadlineView.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed it in the meantime")
    @APIResponse(responseCode = "428",
            description = "precondition-required: there is one already, and If-Match is missing")
    public Response setRunDeadline(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @PathParam("item") String item, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Valid @NotNull PutRunDeadlineRequest request) {
        UUID caller = grants.requireTeaching(course).account();
        return answer(deadlines.set(course, run, item, WallClock.rule(request), request.reason().strip(),
                new Preconditions(ifMatch, ifNoneMatch), caller, clock.instant()));
    }

    @DELETE
    @Path("{item}")
    @Operation(summary = "Withdraw a deadline of a run",
            description = "What the course says holds again. Repeatable: where the run says nothing, nothing changes and no condition is needed.")
    @APIResponse(responseCode = "204", description = "The run says nothing of its own any more")
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed it in the meantime")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public void withdrawRunDeadline(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @PathParam("item") String item, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        UUID caller = grants.requireTeaching(course).account();
        deadlines.withdraw(course, run, item, new Preconditions(ifMatch, null), caller, clock.instant());
    }

    private static Response answer(RunDeadlineView deadline) {
        Response.ResponseBuilder answer = Response.ok(deadline);
        if (deadline.tag() != null) {
            answer.tag(deadline.tag());
        }
        return answer.build();
    }
}
