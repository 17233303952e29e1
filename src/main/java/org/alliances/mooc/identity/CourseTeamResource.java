package org.alliances.mooc.identity;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who writes, reviews and teaches a course, as its owner decides. */
@Path("/authoring/courses/{course}/team")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class CourseTeamResource {
    private final GrantService grants;
    private final CurrentAccount caller;
    private final Clock clock;

    CourseTeamResource(GrantService grants, CurrentAccount caller, Clock clock) {
        this.grants = grants;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The team of a course",
            description = "Everybody who has a role on it, the oldest grant first.")
    @APIResponse(responseCode = "200", description = "All grants")
    public Page<GrantView> team(@PathParam("course") CourseKey course) {
        grants.requireReading(course);
        return Page.whole(grants.of(course));
    }

    @PUT
    @Path("{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give somebody a role on the course",
            description = "For owners. In the place of the role that the account had; the last owner keeps hers. Repeatable.")
    @APIResponse(responseCode = "200", description = "Given")
    @APIResponse(responseCode = "403", description = "course-role-insufficient: the caller is no owner")
    @APIResponse(responseCode = "409", description = "last-owner: nobody else owns the course")
    public GrantView putTeamMember(@PathParam("course") CourseKey course, @PathParam("user") String user,
            @Valid @NotNull PutGrantRequest request) {
        grants.requireOwning(course);
        return grants.putKeepingAnOwner(user, course, request.role(), caller.id(), clock.instant());
    }

    @DELETE
    @Path("{user}")
    @Operation(summary = "Take somebody out of the team",
            description = "For owners. The last owner stays. Repeatable.")
    @APIResponse(responseCode = "204", description = "No role any more")
    @APIResponse(responseCode = "403", description = "course-role-insufficient: the caller is no owner")
    @APIResponse(responseCode = "409", description = "last-owner: nobody else owns the course")
    public void removeTeamMember(@PathParam("course") CourseKey course, @PathParam("user") String user) {
        grants.requireOwning(course);
        grants.withdrawKeepingAnOwner(user, course, caller.id(), clock.instant());
    }
}
