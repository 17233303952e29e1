package org.alliances.mooc.quiz;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A learner's attempts at one quiz. */
@Path("/me/courses/{course}/quizzes/{quiz}/attempts")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quizzes", description = "Attempts, responses, results")
class QuizAttemptResource {
    private final AttemptService attempts;
    private final CurrentLearner learner;
    private final Clock clock;

    QuizAttemptResource(AttemptService attempts, CurrentLearner learner, Clock clock) {
        this.attempts = attempts;
        this.learner = learner;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Start an attempt",
            description = "Draws a paper and freezes it. There is one open attempt per quiz: where there is one already, it is resumed, on whatever device. The client may choose the id; the same id again gives the same attempt.")
    @APIResponse(responseCode = "201", description = "Started",
            headers = @Header(name = "Location", description = "The attempt",
                    schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            format = "uri")),
            content = @Content(schema = @Schema(implementation = AttemptView.class)))
    @APIResponse(responseCode = "200", description = "Resumed: the attempt was there already",
            content = @Content(schema = @Schema(implementation = AttemptView.class)))
    @APIResponse(responseCode = "409",
            description = "item-locked: what it requires is not met yet; the member “unmet” lists it. quiz-not-open-yet, quiz-closed: outside of its window. no-attempts-left: it allows no more attempts. wait-between-attempts: the next one has to wait. attempt-id-taken: the id names an attempt at another quiz")
    public Response startAttempt(@Parameter(description = "Course key") @PathParam("course") CourseKey course,
            @Parameter(description = "Quiz key") @PathParam("quiz") QuizKey quiz,
            @RequestBody(required = false) @Valid StartAttemptRequest request, @Context UriInfo uri) {
        AttemptService.Started started = attempts.start(learner.id(), course, quiz,
                request == null ? null : request.id(),
                clock.instant());
        Response.ResponseBuilder answer = started.isNew()
                ? Response.created(
                        uri.getBaseUriBuilder().path(AttemptResource.class).build(started.attempt().id()))
                : Response.ok();
        return answer.entity(started.attempt()).build();
    }

    @GET
    @Operation(summary = "My attempts at a quiz",
            description = "The newest first. The one that counts by the quiz's rule is marked. Scores are there as soon as the quiz shows them.")
    @APIResponse(responseCode = "200", description = "All attempts")
    public Page<AttemptSummary> attempts(@Parameter(description = "Course key") @PathParam("course") CourseKey course,
            @Parameter(description = "Quiz key") @PathParam("quiz") QuizKey quiz) {
        return Page.whole(attempts.attempts(learner.id(), course, quiz, clock.instant()));
    }
}
