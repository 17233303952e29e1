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

/** Who may do what with a course. */
@Path("/admin/courses/{course}/grants")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class GrantResource {
    private final GrantService grants;
    private final CurrentAccount caller;
    private final Clock clock;

    GrantResource(GrantService grants, CurrentAccount caller, Clock clock) {
        this.grants = grants;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The grants on a course",
            description = "Who may do something with the course, the oldest grant first. A grant counts for accounts that have the realm's role `instructor`.")
    @APIResponse(responseCode = "200", description = "All grants")
    public Page<GrantView> grants(@PathParam("course") CourseKey course) {
        return Page.whole(grants.of(course));
    }

    @PUT
    @Path("{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Grant a role on a course",
            description = "Gives the account this role, in the place of the one it had. `owner` may do everything, `teacher` accompanies learners, `editor` writes, `reviewer` reads drafts. Repeatable: the same role again changes nothing.")
    @APIResponse(responseCode = "200", description = "Granted")
    public GrantView putGrant(@PathParam("course") CourseKey course, @PathParam("user") String user,
            @Valid @NotNull PutGrantRequest request) {
        return grants.put(user, course, request.role(), caller.id(), clock.instant());
    }

    @DELETE
    @Path("{user}")
    @Operation(summary = "Withdraw a grant",
            description = "From the next request on, the account has no right on the course. Repeatable. An account that is gone is named by its id.")
    @APIResponse(responseCode = "204", description = "No grant any more")
    public void withdrawGrant(@PathParam("course") CourseKey course, @PathParam("user") String user) {
        grants.withdraw(user, course, caller.id(), clock.instant());
    }
}
