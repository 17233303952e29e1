package org.alliances.mooc.sync.push;

import java.time.Clock;
import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.platform.problem.EmbeddedProblems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done offline. */
@Path("/me/sync")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline", description = "What an app takes along, and what it brings back")
class SyncUploadResource {
    private final UploadService uploads;
    private final CurrentLearner learner;
    private final EmbeddedProblems problems;
    private final Clock clock;

    SyncUploadResource(UploadService uploads, CurrentLearner learner, EmbeddedProblems problems, Clock clock) {
        this.uploads = uploads;
        this.problems = problems;
        this.learner = learner;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(inPieces = true)
    @Operation(summary = "Bring what was done offline",
            description = "Events in any order, any number of times, split into batches at will, from any number of devices: the same events always leave the same state. One result for each event, in the order of the request. Nothing is discarded: what is refused, late or superseded can be read at `/me/sync/events`, and an instructor can accept it. At most 500 events at once.")
    @APIResponse(responseCode = "200", description = "What became of each event",
            content = @Content(schema = @Schema(implementation = SyncResultsView.class)))
    public Response uploadEvents(@Valid @NotNull SyncRequest request) {
        Instant now = clock.instant();
        return Response.ok(new SyncResultsView(now, uploads.take(learner.id(), request, now).stream()
                .map(result -> new SyncResultsView.Result(result.sentId(), result.outcome(), result.pending(),
                        result.at(), result.clock().wireName(),
                        result.refusal() == null ? null : problems.document(result.refusal())))
                .toList())).build();
    }
}
