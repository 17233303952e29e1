package org.alliances.mooc.progress.completion;

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

/** A learner's completions, for herself. */
@Path("/me/courses/{course}/completions")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
class MyCompletionsResource {
    private final CompletionService completions;
    private final CurrentLearner learner;

    MyCompletionsResource(CompletionService completions, CurrentLearner learner) {
        this.completions = completions;
        this.learner = learner;
    }

    @GET
    @Operation(summary = "What happened to my completions",
            description = "Each that I earned or was granted, and each that was revoked, by whom and why; item by item, in order.")
    @APIResponse(responseCode = "200", description = "One page of what happened")
    public Page<CompletionFactView> myCompletions(@PathParam("course") CourseKey course,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        return completions.history(learner.id(), course, limit, cursor);
    }
}
