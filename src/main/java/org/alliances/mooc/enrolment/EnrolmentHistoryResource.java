package org.alliances.mooc.enrolment;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a learner's enrolments, for who accompanies her. */
@Path("/teaching/courses/{course}/learners/{learner}/enrolments")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class EnrolmentHistoryResource {
    private final MyEnrolmentService enrolments;
    private final GrantApi grants;

    EnrolmentHistoryResource(MyEnrolmentService enrolments, GrantApi grants) {
        this.enrolments = enrolments;
        this.grants = grants;
    }

    @GET
    @Operation(summary = "The history of a learner's enrolments",
            description = "Every time that she joined, waited, moved up, moved to another run, left or came back, with whose act it was; the newest first.")
    @APIResponse(responseCode = "200", description = "One page of what happened")
    @APIResponse(responseCode = "404", description = "learner-not-found: nothing ever happened")
    public Page<EnrolmentEventView> enrolmentHistory(@PathParam("course") CourseKey course,
            @PathParam("learner") UUID learner,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        grants.requireTeaching(course);
        return enrolments.history(new LearnerId(learner), course, limit, cursor);
    }
}
