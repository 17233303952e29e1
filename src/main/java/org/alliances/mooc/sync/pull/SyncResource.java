package org.alliances.mooc.sync.pull;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.progress.MyHomeView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keeps an app current. */
@Path("/me/sync")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync", description = "Keeping an app current that was away")
class SyncResource {
    private final SyncService sync;
    private final CurrentLearner learner;
    private final Clock clock;

    SyncResource(SyncService sync, CurrentLearner learner, Clock clock) {
        this.sync = sync;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What changed since",
            description = "What is another one than it was at the answer with this cursor, and nothing else: the two screens of `/me/home` and `/me/courses/{course}`, attempts, notices, notes, what I handed in, decisions, and which files of which courses to load anew. What is gone is in `tombstones`. Without a cursor it tells everything, which a cursor also does that is too old or of another account or installation: `startOver` is true then, and the app drops what it holds before it takes over the answer. Take over an answer as a whole, then keep its `nextCursor`; as long as `hasMore` is true, ask again at once. An answer that was lost costs nothing: the same cursor gives the same again, or newer.")
    @APIResponse(responseCode = "200", description = "What changed")
    public SyncView changesSince(
            @Parameter(
                    description = "The `nextCursor` of the last answer that was taken over, as it is; left out: from the beginning.",
                    schema = @Schema(implementation = String.class,
                            maxLength = SyncCursor.MAX_LENGTH)) @QueryParam("since") SyncCursor since) {
        return sync.since(learner.id(), MyHomeView.Profile.of(learner), since, clock.instant());
    }
}
