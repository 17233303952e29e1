package org.alliances.mooc.quiz.sealed;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Attempts that are to begin offline. */
@Path("/me/courses/{course}/quizzes/{quiz}/packages")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline", description = "What an app takes along, and what it brings back")
class SealedPackageResource {
    private final SealedPackageService packages;
    private final CurrentLearner learner;
    private final Clock clock;

    SealedPackageResource(SealedPackageService packages, CurrentLearner learner, Clock clock) {
        this.packages = packages;
        this.learner = learner;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Operation(summary = "Fetch a sealed package",
            description = "The paper of the next attempt at a quiz, drawn and frozen, with the rule of its time, signed: with it the attempt can begin offline, timed quizzes included. Its time runs from its beginning, not from now. Asking again gives the same package, until its attempt has begun or it can be begun no more; an attempt that starts online takes it too.")
    @APIResponse(responseCode = "201", description = "Drawn and sealed",
            content = @Content(schema = @Schema(implementation = SealedPackageView.class)))
    @APIResponse(responseCode = "200", description = "The package that was waiting already",
            content = @Content(schema = @Schema(implementation = SealedPackageView.class)))
    @APIResponse(responseCode = "409",
            description = "offline-not-allowed: this quiz is taken online. attempt-under-way: it can be continued offline as it is. item-locked, quiz-not-open-yet, quiz-closed, no-attempts-left, wait-between-attempts: as for a start online")
    public Response fetchPackage(@PathParam("course") CourseKey course, @PathParam("quiz") QuizKey quiz) {
        SealedPackageService.Issued issued = packages.issue(learner.id(), course, quiz, clock.instant());
        return Response.status(issued.isNew() ? Response.Status.CREATED : Response.Status.OK).entity(issued.view())
                .build();
    }
}
