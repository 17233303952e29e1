package org.alliances.mooc.progress.journal;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a learner handed in, for those who teach the course. */
@Path("/teaching/courses/{course}/learners/{learner}/journal")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class TaughtJournalResource {
    private final Journals journal;
    private final GrantApi grants;

    TaughtJournalResource(Journals journal, GrantApi grants) {
        this.journal = journal;
        this.grants = grants;
    }

    @GET
    @Operation(summary = "What a learner handed in for lessons",
            description = "Lesson by lesson, in the order of its arrival.")
    @APIResponse(responseCode = "200", description = "One page of what she handed in")
    public Page<JournalEntryView> learnersJournal(@PathParam("course") CourseKey course,
            @PathParam("learner") UUID learner,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        grants.requireTeaching(course);
        return journal.taught(new LearnerId(learner), course, limit, cursor);
    }
}
