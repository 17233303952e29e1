package org.alliances.mooc.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.catalogue.AssignmentView;
import org.alliances.mooc.catalogue.LessonView;
import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.AssignmentKey;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.http.ByteRanges;
import org.alliances.mooc.platform.http.ReadyResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lessons, for enrolled learners. */
@Path("/courses/{course}")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons", description = "Reading, deciding, completing")
class LessonResource {
    private final LessonService lessons;
    private final CurrentLearner learner;

    LessonResource(LessonService lessons, CurrentLearner learner) {
        this.lessons = lessons;
        this.learner = learner;
    }

    @GET
    @Path("lessons/{lesson}")
    @Operation(summary = "Read a lesson",
            description = "The lesson as published now. The debrief of a case study is there once the learner has recorded a decision, which changes the ETag.")
    @APIResponse(responseCode = "200", description = "The lesson",
            content = @Content(schema = @Schema(implementation = LessonView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "409",
            description = "item-locked: what it requires is not met yet; the member “unmet” lists it")
    public Response lesson(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson,
            @Context HttpHeaders headers) {
        return ReadyResponse.of(lessons.read(learner.id(), course, null, lesson), headers,
                ReadyResponse.PRIVATE, HttpHeaders.AUTHORIZATION);
    }

    @GET
    @Path("assignments/{assignment}")
    @Operation(summary = "Read an assignment",
            description = "What is to be written, the rubric by which peers judge it, and how they do so. It cannot be handed in here yet.")
    @APIResponse(responseCode = "200", description = "The assignment",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "409",
            description = "item-locked: what it requires is not met yet; the member “unmet” lists it")
    public Response assignment(@PathParam("course") CourseKey course,
            @PathParam("assignment") AssignmentKey assignment, @Context HttpHeaders headers) {
        return ReadyResponse.of(lessons.assignment(learner.id(), course, null, assignment), headers,
                ReadyResponse.PRIVATE,
                HttpHeaders.AUTHORIZATION);
    }

    @GET
    @Path("revisions/{revision}/lessons/{lesson}")
    @Operation(summary = "Read a lesson as it was",
            description = "The lesson as it was in that publication of the course. The text never changes; the debrief of a case study still waits for the learner's decision. A single range of bytes can be asked for, of the bytes as they travel: a download that broke off goes on with `Range` and the ETag in `If-Range`.")
    @APIResponse(responseCode = "200", description = "The lesson",
            content = @Content(schema = @Schema(implementation = LessonView.class)))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "409",
            description = "item-locked: what it requires is not met yet; the member “unmet” lists it")
    @APIResponse(responseCode = "416", description = "The range begins after the end")
    public Response lessonAtRevision(@PathParam("course") CourseKey course,
            @Parameter(description = "The number of a publication.",
                    example = "1") @PathParam("revision") RevisionNumber revision,
            @PathParam("lesson") LessonKey lesson, @Context HttpHeaders headers) {
        boolean caseStudy = lessons.isCaseStudy(course, revision, lesson);
        return ByteRanges.of(ReadyResponse.of(lessons.read(learner.id(), course, revision, lesson), headers,
                caseStudy ? ReadyResponse.PRIVATE : ReadyResponse.PRIVATE_IMMUTABLE, HttpHeaders.AUTHORIZATION),
                headers);
    }

    @GET
    @Path("revisions/{revision}/assignments/{assignment}")
    @Operation(summary = "Read an assignment as it was",
            description = "The assignment as it was in that publication of the course; it never changes. A single range of bytes can be asked for, of the bytes as they travel.")
    @APIResponse(responseCode = "200", description = "The assignment",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "206", description = "The range that was asked for")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "409",
            description = "item-locked: what it requires is not met yet; the member “unmet” lists it")
    @APIResponse(responseCode = "416", description = "The range begins after the end")
    public Response assignmentAtRevision(@PathParam("course") CourseKey course,
            @Parameter(description = "The number of a publication.",
                    example = "1") @PathParam("revision") RevisionNumber revision,
            @PathParam("assignment") AssignmentKey assignment, @Context HttpHeaders headers) {
        return ByteRanges.of(ReadyResponse.of(lessons.assignment(learner.id(), course, revision, assignment), headers,
                ReadyResponse.PRIVATE_IMMUTABLE, HttpHeaders.AUTHORIZATION), headers);
    }
}
