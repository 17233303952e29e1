package org.alliances.mooc.enrolment;

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

/** What a learner is granted, for herself. */
@Path("/me/courses/{course}/accommodation")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment")
class MyAccommodationResource {
    private final AccommodationService accommodations;
    private final CurrentLearner learner;

    MyAccommodationResource(AccommodationService accommodations, CurrentLearner learner) {
        this.accommodations = accommodations;
        this.learner = learner;
    }

    @GET
    @Operation(summary = "My accommodation",
            description = "What I am granted in the run in which I follow the course, since when, and why: more time, more attempts, later deadlines. Where that is nothing, `granted` is false and the values are those of everybody.")
    @APIResponse(responseCode = "200", description = "What I am granted")
    public MyAccommodationView myAccommodation(@PathParam("course") CourseKey course) {
        return accommodations.own(learner.id(), course);
    }
}
