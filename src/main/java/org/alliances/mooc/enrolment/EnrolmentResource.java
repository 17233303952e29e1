package org.alliances.mooc.enrolment;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Joining and leaving a run of a course. */
@Path("/courses/{course}/runs/{run}/enrolment")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment", description = "Joining and leaving a course")
class EnrolmentResource {
    private final EnrolmentService enrolments;
    private final CurrentLearner learner;
    private final Clock clock;

    EnrolmentResource(EnrolmentService enrolments, CurrentLearner learner, Clock clock) {
        this.enrolments = enrolments;
        this.learner = learner;
        this.clock = clock;
    }

    @PUT
    @Operation(summary = "Enrol",
            description = "Joins the run, or comes back to it. Whoever follows the course in another run moves: what she did follows. Where all places of a dated run are taken and it has a waiting list, the answer is `waiting` with the position, and a learner keeps the run that she has until she moves up. Repeatable: a second call changes nothing. The run that is open to all is called `libre`.")
    @APIResponse(responseCode = "200", description = "Enrolled, or waiting")
    @APIResponse(responseCode = "409",
            description = "enrolment-not-open-yet, with `opensAt`; enrolment-closed, with `closedAt`; run-over, with `endedAt`; run-full, with `capacity`")
    public EnrolmentView enrol(@PathParam("course") CourseKey course, @PathParam("run") RunKey run) {
        return enrolments.join(learner.id(), course, run, clock.instant());
    }

    @DELETE
    @Operation(summary = "Leave",
            description = "Leaves the run or its waiting list; who waits first gets the place. What was done in it is kept for who comes back. Repeatable.")
    @APIResponse(responseCode = "204", description = "Not enrolled any more")
    public void leave(@PathParam("course") CourseKey course, @PathParam("run") RunKey run) {
        enrolments.leave(learner.id(), course, run, clock.instant());
    }
}
