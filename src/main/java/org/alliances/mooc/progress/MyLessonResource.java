package org.alliances.mooc.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.progress.completion.Source;
import org.alliances.mooc.progress.position.LessonPosition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a learner records about a lesson. */
@Path("/me/courses/{course}/lessons/{lesson}")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons")
class MyLessonResource {
    private final LessonService lessons;
    private final CurrentLearner learner;
    private final Clock clock;

    MyLessonResource(LessonService lessons, CurrentLearner learner, Clock clock) {
        this.lessons = lessons;
        this.learner = learner;
        this.clock = clock;
    }

    @PUT
    @Path("completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Complete a lesson",
            description = "Records that the lesson was completed. What has to be true before depends on its `completion`, which the learner's course tells: the server checks it. Earned stays earned, and a repeat changes nothing.")
    @APIResponse(responseCode = "200", description = "Completed")
    @APIResponse(responseCode = "409",
            description = "decision-missing: a case study is completed after its decision. not-read-to-the-end, not-handed-in: what its rule asks for is not known. item-locked: it is not open yet. completion-revoked: it was completed before somebody who teaches revoked it")
    public CompletionView completeLesson(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson,
            @Valid @NotNull CompleteLessonRequest request) {
        Instant now = clock.instant();
        Instant completedAt = request.completedAt() == null ? now : request.completedAt();
        LessonPosition position = request.position() == null || request.position().isNull()
                ? null
                : LessonPosition.of(request.position());
        return lessons.completion(learner.id(), course, lesson,
                new LessonClaim(completedAt, Source.of(request.source()), Optional.ofNullable(position), now));
    }

    @PUT
    @Path("decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide in a case study",
            description = "Records the learner's decision and opens the debrief. She may change her mind; the first decision is kept beside the latest one. A repeat changes nothing.")
    @APIResponse(responseCode = "200", description = "Decided; the lesson now carries its debrief")
    @APIResponse(responseCode = "409",
            description = "not-a-case-study: this lesson asks for no decision. item-locked: it is not open yet")
    public DecisionView decide(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson,
            @Valid @NotNull DecideRequest request) {
        return lessons.decision(learner.id(), course, lesson, request.option(), request.reason(), clock.instant());
    }
}
