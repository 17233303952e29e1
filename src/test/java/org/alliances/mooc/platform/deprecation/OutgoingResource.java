package org.alliances.mooc.platform.deprecation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.platform.problem.PlatformProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Operations that go away. */
@Path("/test/outgoing")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class OutgoingResource {
    static final String PAGE = "https://mooc.example.org/nouvelles/2026-03";

    @GET
    @Path("soon")
    @Deprecated(forRemoval = true)
    @DeprecatedOperation(since = "2026-03-01", sunset = "2027-03-01", link = PAGE, successor = "/api/v2/test")
    @Operation(hidden = true)
    public String soon() {
        return "{}";
    }

    @GET
    @Path("some-day")
    @Deprecated(forRemoval = true)
    @DeprecatedOperation(since = "2026-03-01")
    @Operation(hidden = true)
    public String someDay() {
        throw PlatformProblem.NOT_FOUND.asException();
    }

    @GET
    @Path("stays")
    @Operation(hidden = true)
    public String stays() {
        return "{}";
    }
}
