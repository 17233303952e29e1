package org.alliances.mooc.sync.push;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What learners brought from offline, for who teaches them. */
@Path("/teaching/courses/{course}")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class TaughtEventResource {
    private final EventJournalService journal;
    private final EventDecisionService decisions;
    private final GrantApi grants;
    private final Clock clock;

    TaughtEventResource(EventJournalService journal, EventDecisionService decisions, GrantApi grants, Clock clock) {
        this.journal = journal;
        this.decisions = decisions;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Path("offline-events")
    @Operation(summary = "What learners brought from offline",
            description = "Events as the devices sent them, with what became of each and why, the longest waiting first. Without an outcome: those that were refused and wait for a decision.")
    @APIResponse(responseCode = "200", description = "One page of them")
    public Page<KeptEventView> offlineEvents(@PathParam("course") CourseKey course,
            @Parameter(description = "Only those of this outcome.",
                    schema = @Schema(type = SchemaType.STRING, enumeration = {
                            "accepted", "superseded",
                            "refused"})) @QueryParam("outcome") @Pattern(
                                    regexp = KeptEventResource.OUTCOMES) String outcome,
            @Parameter(description = "Only those of this learner.") @QueryParam("learner") UUID learner,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        grants.requireTeaching(course);
        return journal.in(course, outcome, learner == null ? null : new LearnerId(learner), limit, cursor);
    }

    @POST
    @Path("learners/{learner}/offline-events/decision")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide on what was refused",
            description = "Accepts or declines refused events of a learner, in one call, all or none. What is accepted counts as if nothing had stood against it: an attempt that was refused is let in with everything that was done in it, late responses count, a completion is earned at its moment. The learner reads the reason; it is remembered in the audit.")
    @APIResponse(responseCode = "200", description = "Decided",
            content = @Content(schema = @Schema(implementation = EventDecisionView.class)))
    @APIResponse(responseCode = "409",
            description = "event-decided. event-not-acceptable: the course has no place for it, or it cannot be read; the member “events” says which")
    public Response decideOfflineEvents(@PathParam("course") CourseKey course, @PathParam("learner") UUID learner,
            @Valid @NotNull DecideEventsRequest request) {
        return Response.ok(decisions.decide(grants.requireTeaching(course), new LearnerId(learner),
                request.eventsOrAll(), request.accept(), request.reason(), clock.instant())).build();
    }
}
