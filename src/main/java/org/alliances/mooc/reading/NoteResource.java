package org.alliances.mooc.reading;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A learner's notes and bookmarks in one lesson. */
@Path("/me/courses/{course}/lessons/{lesson}/notes")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes", description = "Notes, bookmarks, and what changed since")
class NoteResource {
    private final NoteService notes;
    private final CurrentLearner learner;
    private final Clock clock;

    NoteResource(NoteService notes, CurrentLearner learner, Clock clock) {
        this.notes = notes;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "My notes in a lesson",
            description = "The oldest first. Each says where its paragraph is in the lesson as published now, or that it is gone.")
    @APIResponse(responseCode = "200", description = "One page of my notes")
    public Page<NoteView> notes(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        return notes.of(learner.id(), course, lesson, limit, cursor);
    }

    @GET
    @Path("{note}")
    @Operation(summary = "One of my notes", description = "As it stands.")
    @APIResponse(responseCode = "200", description = "The note")
    public NoteView note(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson,
            @PathParam("note") UUID note) {
        return notes.note(learner.id(), course, lesson, note);
    }

    @PUT
    @Path("{note}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a note or a bookmark",
            description = "New under an id that the app chooses, or changed. Of several writes, from any device and in any order, the one with the newest `recordedAt` stands; the others are kept as versions. Repeatable.")
    @APIResponse(responseCode = "200",
            description = "The note as it stands; the outcome says whether it is what was sent")
    @APIResponse(responseCode = "409",
            description = "note-elsewhere: the id is that of a note in another lesson. too-many-notes: 2 000 in a course are the most")
    public NoteView putNote(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson,
            @PathParam("note") UUID note, @Valid @NotNull PutNoteRequest request) {
        return notes.put(learner.id(), course, lesson, note, request, clock.instant());
    }

    @DELETE
    @Path("{note}")
    @Operation(summary = "Take a note away",
            description = "Repeatable. An older write that arrives later does not bring it back, a newer one does; its versions stay readable.")
    @APIResponse(responseCode = "204", description = "Taken away, or something newer stands")
    @APIResponse(responseCode = "409",
            description = "note-elsewhere: the id is that of a note in another lesson. too-many-notes: 2 000 in a course are the most")
    public void takeNoteAway(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson,
            @PathParam("note") UUID note,
            @Parameter(description = "When it was taken away, by the learner's clock; left out: now.",
                    schema = @Schema(type = SchemaType.STRING,
                            format = "date-time")) @QueryParam("recordedAt") RecordedAt recordedAt) {
        notes.takeAway(learner.id(), course, lesson, note, recordedAt == null ? null : recordedAt.instant(),
                clock.instant());
    }

    @GET
    @Path("{note}/versions")
    @Operation(summary = "What a note has said",
            description = "What stands first, then everything it said before and everything that came too late, the newest first. That of a note which was taken away too.")
    @APIResponse(responseCode = "200", description = "Its versions")
    public Page<NoteVersionView> noteVersions(@PathParam("course") CourseKey course,
            @PathParam("lesson") LessonKey lesson, @PathParam("note") UUID note) {
        return notes.versions(learner.id(), course, lesson, note);
    }
}
