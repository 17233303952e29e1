package org.alliances.mooc.authoring.draft;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.authoring.draft.WrittenCourses.Origin;
import org.alliances.mooc.identity.CurrentAccount;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The courses that somebody writes. */
@Path("/authoring/courses")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class WrittenCourseResource {
    private final WrittenCourses courses;
    private final CurrentAccount caller;
    private final Clock clock;

    WrittenCourseResource(WrittenCourses courses, CurrentAccount caller, Clock clock) {
        this.courses = courses;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The courses that I write or review",
            description = "Those with a grant, published or not, with how much of each draft is not published.")
    @APIResponse(responseCode = "200", description = "All of them, by key")
    public Page<WrittenCourseView> writtenCourses() {
        return Page.whole(courses.of(caller.id(), caller.isAdmin()));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin a course",
            description = "An empty one, or a copy: of the draft of another course that the caller may read, or of the latest publication of a template. Whoever begins it owns it; learners see nothing before it is published.")
    @APIResponse(responseCode = "201", description = "Begun",
            content = @Content(schema = @Schema(implementation = WrittenCourseView.class)))
    @APIResponse(responseCode = "404", description = "What is to be copied is not there, or not the caller's to read")
    @APIResponse(responseCode = "409", description = "course-exists")
    public Response beginCourse(@Valid @NotNull NewCourseRequest request) {
        UUID by = caller.id();
        Origin origin = request.copyOf() == null ? Origin.NOTHING : courses.origin(new CourseKey(request.copyOf()));
        return Response.status(Response.Status.CREATED).entity(
                courses.begin(new CourseKey(request.key()), request.title().strip(), origin, by, clock.instant()))
                .build();
    }
}
