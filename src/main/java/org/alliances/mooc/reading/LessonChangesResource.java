package org.alliances.mooc.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changed in a lesson since it was read. */
@Path("/me/courses/{course}/lessons/{lesson}/changes")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
class LessonChangesResource {
    private final LessonChangesService changes;
    private final CurrentLearner learner;

    LessonChangesResource(LessonChangesService changes, CurrentLearner learner) {
        this.changes = changes;
        this.learner = learner;
    }

    @GET
    @Operation(summary = "What changed since I read it",
            description = "Paragraph by paragraph and word by word, between the publication in which I completed the lesson and the current one. Paragraphs that only moved are not listed; what a debrief says is compared once I have decided.")
    @APIResponse(responseCode = "200", description = "The changes; none where it is the same text")
    @APIResponse(responseCode = "409",
            description = "item-locked: what it requires is not met yet; the member “unmet” lists it")
    public LessonChangesView lessonChanges(@PathParam("course") CourseKey course,
            @PathParam("lesson") LessonKey lesson,
            @Parameter(description = "Compare with this publication instead.",
                    schema = @Schema(type = SchemaType.INTEGER,
                            minimum = "1")) @QueryParam("since") SinceRevision since) {
        return changes.since(learner.id(), course, lesson, since == null ? null : since.revision());
    }
}
