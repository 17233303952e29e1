package org.alliances.mooc.enrolment;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All runs that a learner has to do with. */
@Path("/me/enrolments")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment")
class MyEnrolmentResource {
    private final MyEnrolmentService enrolments;
    private final CurrentLearner learner;
    private final Clock clock;

    MyEnrolmentResource(MyEnrolmentService enrolments, CurrentLearner learner, Clock clock) {
        this.enrolments = enrolments;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "My enrolments",
            description = "All runs that the learner is enrolled in, waits for with her position, or has left: first what is active, then what she waits for, then what she has left; each the oldest first.")
    @APIResponse(responseCode = "200", description = "All of them")
    public Page<MyEnrolmentView> myEnrolments() {
        return Page.whole(enrolments.of(learner.id(), clock.instant()));
    }
}
