package org.alliances.mooc.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A learner's notes in a whole course. */
@Path("/me/courses/{course}/notes")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
class CourseNotesResource {
    private final NoteService notes;
    private final CurrentLearner learner;

    CourseNotesResource(NoteService notes, CurrentLearner learner) {
        this.notes = notes;
        this.learner = learner;
    }

    @GET
    @Operation(summary = "My notes in a course",
            description = "Of all lessons, the oldest first; also of lessons that the course no longer has.")
    @APIResponse(responseCode = "200", description = "One page of my notes")
    public Page<NoteView> courseNotes(@PathParam("course") CourseKey course,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        return notes.of(learner.id(), course, null, limit, cursor);
    }
}
