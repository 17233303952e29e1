package org.alliances.mooc.progress.journal;

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

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What I hand in for a lesson. */
@Path("/me/courses/{course}/lessons/{lesson}/journal")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons")
class JournalResource {
    private final Journals journal;
    private final CurrentLearner learner;
    private final Clock clock;

    JournalResource(Journals journal, CurrentLearner learner, Clock clock) {
        this.journal = journal;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What I handed in for a lesson", description = "In the order of its arrival.")
    @APIResponse(responseCode = "200", description = "What I handed in; nothing, perhaps")
    public Page<JournalEntryView> journal(@PathParam("course") CourseKey course,
            @PathParam("lesson") LessonKey lesson) {
        return Page.whole(journal.of(learner.id(), course, lesson));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hand in a text for a lesson",
            description = "Answers the question of the module's journal. What was handed in stays; another text is kept beside it. A repeat in the same words changes nothing. Those who teach the course can read it.")
    @APIResponse(responseCode = "200", description = "What I handed in, in the order of its arrival")
    @APIResponse(responseCode = "409",
            description = "item-locked: what it requires is not met yet; the member “unmet” lists it")
    public Page<JournalEntryView> handIn(@PathParam("course") CourseKey course, @PathParam("lesson") LessonKey lesson,
            @Valid @NotNull HandInRequest request) {
        Instant now = clock.instant();
        return Page.whole(journal.handIn(learner.id(), course, lesson, request.text(),
                request.writtenAt() == null ? now : request.writtenAt(), now));
    }
}
