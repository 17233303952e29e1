package org.alliances.mooc.deadline;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A learner's own deadlines. */
@Path("/me/courses/{course}/deadlines")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "When something is due, and why")
class MyDeadlineResource {
    private final DeadlineService deadlines;
    private final CurrentLearner learner;
    private final Clock clock;

    MyDeadlineResource(DeadlineService deadlines, CurrentLearner learner, Clock clock) {
        this.deadlines = deadlines;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "My deadlines",
            description = "Until when, as an instant and as the clock on the wall shows it in the deadline's zone; the rule that it rests on; and step by step what made it so for me: the course, my run, my own reset, my accommodation, an extension. To pass a deadline refuses nothing by itself.")
    @APIResponse(responseCode = "200", description = "The items that are due some day, in the order of the outline")
    public MyDeadlinesView myDeadlines(@PathParam("course") CourseKey course) {
        return deadlines.mine(learner.id(), course, clock.instant());
    }

    @GET
    @Path("{item}")
    @Operation(summary = "One of my deadlines",
            description = "As in the list, with everything that was ever changed in it for me.")
    @APIResponse(responseCode = "200", description = "The deadline of the item, if it has one, and its history")
    public MyDeadlineView myDeadline(@PathParam("course") CourseKey course, @PathParam("item") String item) {
        return deadlines.mine(learner.id(), course, item, clock.instant());
    }

    @POST
    @Path("reset")
    @Idempotent
    @Operation(summary = "Count anew from today",
            description = "Every deadline that I have missed, that is counted from my enrolment, and whose rule allows it (`resettable`), is counted from today. What I have completed is not missed. Repeatable: on the same day a second call changes nothing. Each reset is kept.")
    @APIResponse(responseCode = "200", description = "What was counted anew, and all deadlines as they are now",
            content = @Content(schema = @Schema(implementation = ResetDeadlinesView.class)))
    public Response resetDeadlines(@PathParam("course") CourseKey course) {
        return Response.ok(deadlines.reset(learner.id(), course, clock.instant())).build();
    }
}
