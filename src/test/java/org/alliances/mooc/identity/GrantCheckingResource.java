package org.alliances.mooc.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.alliances.mooc.kernel.CourseKey;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asks for a right, as an operation of a higher floor does. */
@Path("/test/grants/{course}")
@RolesAllowed({"learner", "instructor", "admin"})
public class GrantCheckingResource {
    private final GrantApi grants;

    GrantCheckingResource(GrantApi grants) {
        this.grants = grants;
    }

    @GET
    @Path("teaching")
    @Operation(hidden = true)
    public String teaching(@PathParam("course") CourseKey course) {
        return grants.requireTeaching(course).role().text();
    }

    @GET
    @Path("writing")
    @Operation(hidden = true)
    public String writing(@PathParam("course") CourseKey course) {
        return grants.requireWriting(course).role().text();
    }

    @GET
    @Path("reading")
    @Operation(hidden = true)
    public String reading(@PathParam("course") CourseKey course) {
        return grants.requireReading(course).role().text();
    }
}
