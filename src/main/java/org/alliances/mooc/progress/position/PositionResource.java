package org.alliances.mooc.progress.position;

import java.time.Clock;
import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A learner's place in a lesson. */
@Path("/me/courses/{course}/lessons/{lesson}/position")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons")
class PositionResource {
    private final Positions positions;
    private final CurrentLearner learner;
    private final Clock clock;

    PositionResource(Positions positions, CurrentLearner learner, Clock clock) {
        this.positions = positions;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Where I am in a lesson", description = "On whatever device I was there last.")
    @APIResponse(responseCode = "200", description = "My place",
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(responseCode = "204", description = "I have none")
    public Response position(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson) {
        return positions.of(learner.id(), course, lesson).map(view -> Response.ok(view).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say where I am in a lesson",
            description = "Of several writes, from any device and in any order, the one with the newest `recordedAt` stands. Repeatable. Changes no progress; the lesson counts as started, and is where to go on when it was the last that was worked on.")
    @APIResponse(responseCode = "200", description = "My place as it stands")
    @APIResponse(responseCode = "409",
            description = "item-locked: what it requires is not met yet; the member “unmet” lists it")
    public PositionView putPosition(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson,
            @Valid @NotNull PutPositionRequest request) {
        Instant now = clock.instant();
        return positions.put(learner.id(), course, lesson, LessonPosition.of(request.position()),
                request.recordedAt() == null ? now : request.recordedAt(), now);
    }
}
