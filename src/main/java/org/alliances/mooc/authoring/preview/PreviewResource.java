package org.alliances.mooc.authoring.preview;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.AssignmentKey;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.http.ReadyResponse;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.progress.MyCourseView;
import org.alliances.mooc.quiz.QuizTrial;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The draft as a learner would see it. */
@Path("/authoring/courses/{course}/preview")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class PreviewResource {
    private final Previews previews;
    private final GrantApi grants;
    private final Clock clock;

    PreviewResource(Previews previews, GrantApi grants, Clock clock) {
        this.previews = previews;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Path("outline")
    @Operation(summary = "The outline of the draft", description = "As learners would get it.")
    @APIResponse(responseCode = "200", description = "The outline",
            content = @Content(schema = @Schema(ref = "Outline")))
    @APIResponse(responseCode = "409",
            description = "findings-refuse, with `findings`: what has errors is no course yet")
    public Response previewOutline(@PathParam("course") CourseKey course, @Context HttpHeaders headers) {
        grants.requireReading(course);
        return ReadyResponse.of(previews.of(course, language(headers)).outlineBytes(), headers, ReadyResponse.PRIVATE);
    }

    @GET
    @Path("lessons/{lesson}")
    @Operation(summary = "A lesson of the draft", description = "As a learner would get it.")
    @APIResponse(responseCode = "200", description = "The lesson",
            content = @Content(schema = @Schema(ref = "Lesson")))
    @APIResponse(responseCode = "409",
            description = "findings-refuse, with `findings`: what has errors is no course yet")
    public Response previewLesson(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson,
            @Parameter(description = "Of a case study: as for who has decided.",
                    example = "true") @QueryParam("decided") @DefaultValue("false") boolean decided,
            @Context HttpHeaders headers) {
        grants.requireReading(course);
        return ReadyResponse.of(previews.of(course, language(headers)).lessonBytes(lesson, decided), headers,
                ReadyResponse.PRIVATE);
    }

    @GET
    @Path("assignments/{assignment}")
    @Operation(summary = "An assignment of the draft", description = "As a learner would get it.")
    @APIResponse(responseCode = "200", description = "The assignment",
            content = @Content(schema = @Schema(ref = "Assignment")))
    @APIResponse(responseCode = "409",
            description = "findings-refuse, with `findings`: what has errors is no course yet")
    public Response previewAssignment(@PathParam("course") CourseKey course,
            @PathParam("assignment") AssignmentKey assignment, @Context HttpHeaders headers) {
        grants.requireReading(course);
        return ReadyResponse.of(previews.of(course, language(headers)).assignmentBytes(assignment), headers,
                ReadyResponse.PRIVATE);
    }

    @GET
    @Path("course")
    @Operation(summary = "The course as a learner of some day and progress",
            description = "What `/me/courses/{course}` would answer to a learner of this run, on this day, who has completed these items: what is locked and why, what is due when, what is missing, where to go on.")
    @APIResponse(responseCode = "200", description = "The learner's screen")
    @APIResponse(responseCode = "409",
            description = "findings-refuse, with `findings`: what has errors is no course yet")
    public MyCourseView previewCourse(@PathParam("course") CourseKey course,
            @Parameter(description = "The run; left out: `libre`.",
                    example = "libre") @QueryParam("run") RunKey run,
            @Parameter(description = "The moment, in RFC 3339; left out: now.",
                    example = "2027-01-15T08:00:00Z") @QueryParam("at") Moment at,
            @Parameter(
                    description = "When she would have enrolled, which relative deadlines count from, in RFC 3339; left out: at that moment.",
                    example = "2027-01-04T08:00:00Z") @QueryParam("enrolledAt") Moment enrolledAt,
            @Parameter(description = "The keys of completed items, separated by commas.",
                    example = "face-a-face-cote-a-cote") @QueryParam("completed") @Size(max = 8000) @Pattern(
                            regexp = "[a-z0-9-]+(,[a-z0-9-]+)*") String completed,
            @Context HttpHeaders headers) {
        grants.requireReading(course);
        Instant day = at == null ? clock.instant() : at.value();
        Set<String> done = completed == null ? Set.of() : new TreeSet<>(Arrays.asList(completed.split(",")));
        return previews.asLearner(course, run == null ? RunKey.LIBRE : run,
                enrolledAt == null ? day : enrolledAt.value(), done, day, language(headers));
    }

    @POST
    @Path("quizzes/{quiz}/trial")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Try a quiz of the draft",
            description = "Draws a paper as for a learner and grades the given responses, with right answers and feedback; nothing is kept, and no attempt is made. Send the `seed` back to answer the same paper.")
    @APIResponse(responseCode = "200", description = "The paper and its result",
            content = @Content(schema = @Schema(implementation = QuizTrial.View.class)))
    @APIResponse(responseCode = "409",
            description = "findings-refuse, with `findings`: what has errors is no course yet")
    public Response tryQuiz(@PathParam("course") CourseKey course, @PathParam("quiz") QuizKey quiz,
            @Valid @NotNull TrialRequest request, @Context HttpHeaders headers) {
        grants.requireReading(course);
        return Response.ok(QuizTrial.of(previews.of(course, language(headers)), quiz,
                request.seed() == null ? clock.instant().toEpochMilli() : request.seed(),
                request.responses() == null ? Map.of() : request.responses())).build();
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
