package org.alliances.mooc.gradebook;

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

/** A learner's own grades. */
@Path("/me/courses/{course}/grades")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grades", description = "The grade of a course, and how it comes about")
class MyGradeResource {
    private final GradeService grades;
    private final CurrentLearner learner;

    MyGradeResource(GradeService grades, CurrentLearner learner) {
        this.grades = grades;
        this.learner = learner;
    }

    @GET
    @Operation(summary = "My grades",
            description = "Each graded item with its result or why it has none, each category with its weight as it is and as it is scaled, and the grade of the course with its arithmetic. `soFar` is made from what has a result; `ifNothingMore` counts what was not attempted as zero. Left out of both, the other weights being scaled to 100: what waits for marks, what the quiz does not show yet, what cannot be handed in on the platform yet, and what I am excused from.")
    @APIResponse(responseCode = "200", description = "The grade and all that makes it")
    public GradesView myGrades(@PathParam("course") CourseKey course) {
        return grades.mine(learner.id(), course);
    }
}
