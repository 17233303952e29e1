package org.alliances.mooc.progress.completion;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A learner's completions, for those who teach the course. */
@Path("/teaching/courses/{course}/learners/{learner}/completions")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class TaughtCompletionsResource {
    private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_KEY = 80;

    private final CompletionService completions;
    private final GrantApi grants;
    private final Clock clock;

    TaughtCompletionsResource(CompletionService completions, GrantApi grants, Clock clock) {
        this.completions = completions;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What happened to a learner's completions",
            description = "Each that was earned, granted or revoked, by which way, by whom and why; item by item, in order.")
    @APIResponse(responseCode = "200", description = "One page of what happened")
    public Page<CompletionFactView> completions(@PathParam("course") CourseKey course,
            @PathParam("learner") UUID learner,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        grants.requireTeaching(course);
        return completions.taught(new LearnerId(learner), course, limit, cursor);
    }

    @PUT
    @Path("{item}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that a learner has completed an item",
            description = "With a reason that she reads. Repeatable: what stands already is left as it is.")
    @APIResponse(responseCode = "200", description = "What happened to the item, in order")
    public Page<CompletionFactView> grantCompletion(@PathParam("course") CourseKey course,
            @PathParam("learner") UUID learner,
            @PathParam("item") @Size(max = LONGEST_KEY) @Pattern(regexp = KEY) String item,
            @Valid @NotNull ReasonRequest request) {
        UUID actor = grants.requireTeaching(course).account();
        return Page.whole(completions.grant(new CompletedItem(new LearnerId(learner), course, item), actor,
                request.reason().strip(), clock.instant()));
    }

    @POST
    @Path("{item}/revocation")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Revoke a completion",
            description = "The only thing that takes back what was earned. It is kept with its reason, which the learner reads; she can earn the item again by something that she does afterwards. Repeatable.")
    @APIResponse(responseCode = "200", description = "What happened to the item, in order",
            content = @Content(schema = @Schema(ref = "#/components/schemas/PageCompletionFactView")))
    public Response revokeCompletion(@PathParam("course") CourseKey course,
            @PathParam("learner") UUID learner,
            @PathParam("item") @Size(max = LONGEST_KEY) @Pattern(regexp = KEY) String item,
            @Valid @NotNull ReasonRequest request) {
        UUID actor = grants.requireTeaching(course).account();
        return Response.ok(Page.whole(completions.revoke(new CompletedItem(new LearnerId(learner), course, item), actor,
                request.reason().strip(), clock.instant()))).build();
    }
}
