package org.alliances.mooc.progress;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The learner's first two screens. */
@Path("/me")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress", description = "Where the learner stands, and where to go on")
class OverviewResource {
    private final OverviewService overview;
    private final CurrentLearner learner;
    private final Clock clock;

    OverviewResource(OverviewService overview, CurrentLearner learner, Clock clock) {
        this.overview = overview;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Path("home")
    @Operation(summary = "Home",
            description = "Everything that an app needs when it starts, in one request: the server's time, the profile, each enrolment with its percent, next item, next deadline and new material, and how many notices were not seen yet.")
    @APIResponse(responseCode = "200", description = "The learner's home")
    public MyHomeView home() {
        return overview.of(learner.id(), MyHomeView.Profile.of(learner), clock.instant()).home();
    }

    @GET
    @Path("courses/{course}")
    @Operation(summary = "My course",
            description = "The outline with the learner's state for each item, the best score of each quiz, the percent with what it is made of, and where to go on.")
    @APIResponse(responseCode = "200", description = "Where the learner stands in the course")
    public MyCourseView myCourse(@PathParam("course") CourseKey course) {
        return overview.course(learner.id(), course, clock.instant());
    }
}
