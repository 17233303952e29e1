package org.alliances.mooc.enrolment;

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

/** The dated runs of a course, for who teaches it. */
@Path("/teaching/courses/{course}/runs")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class RunResource {
    private final RunService runs;
    private final GrantApi grants;
    private final Clock clock;

    RunResource(RunService runs, GrantApi grants, Clock clock) {
        this.runs = runs;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The dated runs of a course",
            description = "By key, with their state now, and how many are enrolled and wait. Runs of the course's own file are in the presentation of the course.")
    @APIResponse(responseCode = "200", description = "All dated runs")
    public Page<RunView> taughtRuns(@PathParam("course") CourseKey course) {
        grants.requireTeaching(course);
        return Page.whole(runs.of(course, clock.instant()));
    }

    @GET
    @Path("{run}")
    @Operation(summary = "A dated run", description = "With its state now, and how many are enrolled and wait.")
    @APIResponse(responseCode = "200", description = "The run",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response taughtRun(@PathParam("course") CourseKey course, @PathParam("run") RunKey run) {
        grants.requireTeaching(course);
        return answer(runs.one(course, run, clock.instant()));
    }

    @PUT
    @Path("{run}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plan or change a dated run",
            description = "The key is the instructor's choice. A new run needs no condition; whoever changes one names the version she read in `If-Match`. A larger capacity lets those who wait move up at once; a smaller one takes no place away. Repeatable: what is there already is answered without a condition.")
    @APIResponse(responseCode = "200", description = "Planned",
            headers = @Header(name = "ETag", description = "Names this version, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "409", description = "run-key-taken: the key is one of the course's own file")
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed it in the meantime")
    @APIResponse(responseCode = "428", description = "precondition-required: it exists, and If-Match is missing")
    public Response putRun(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch, @Valid @NotNull PutRunRequest request) {
        UUID caller = grants.requireTeaching(course).account();
        return answer(runs.put(course, run, request.terms(), new Preconditions(ifMatch, ifNoneMatch), caller,
                clock.instant()));
    }

    @DELETE
    @Path("{run}")
    @Operation(summary = "Delete a dated run",
            description = "Only where nobody has ever enrolled; a run that had learners is closed by its end. Repeatable.")
    @APIResponse(responseCode = "204", description = "There is no such run any more")
    @APIResponse(responseCode = "409",
            description = "run-has-learners; run-key-taken: it is one of the course's own file")
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed it in the meantime")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public void deleteRun(@PathParam("course") CourseKey course, @PathParam("run") RunKey run,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        UUID caller = grants.requireTeaching(course).account();
        runs.delete(course, run, new Preconditions(ifMatch, null), caller, clock.instant());
    }

    private static Response answer(RunService.TaggedRun run) {
        return Response.ok(run.view()).tag(run.tag()).build();
    }
}
