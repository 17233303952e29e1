package org.alliances.mooc.enrolment;

import java.time.Clock;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.Caching;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The runs that a course has on offer, for anyone. */
@Path("/courses/{course}/runs")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment")
class OfferedRunResource {
    private final RunService runs;
    private final Clock clock;

    OfferedRunResource(RunService runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @GET
    @Caching
    @Operation(summary = "The runs of a course",
            description = "Those that are open at any time, then the dated ones in the order of their start, with their state now, the window of enrolment and the places that are left. Runs that are archived are left out.")
    @APIResponse(responseCode = "200", description = "All runs that are not archived")
    public Page<OfferedRunView> runs(@PathParam("course") CourseKey course) {
        return Page.whole(runs.offered(course, clock.instant()));
    }
}
