package org.alliances.mooc.sync.push;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of what a learner brought. */
@Path("/me/sync/events")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offline")
class KeptEventResource {
    static final String OUTCOMES = "accepted|superseded|refused";

    private final EventJournalService journal;
    private final CurrentLearner learner;

    KeptEventResource(EventJournalService journal, CurrentLearner learner) {
        this.journal = journal;
        this.learner = learner;
    }

    @GET
    @Operation(summary = "What I brought",
            description = "Events as the devices sent them, with what became of each and why, the newest arrival first. Without an outcome: those that did not count.")
    @APIResponse(responseCode = "200", description = "One page of them")
    public Page<KeptEventView> keptEvents(
            @Parameter(description = "Only those of this outcome.",
                    schema = @Schema(type = SchemaType.STRING, enumeration = {
                            "accepted", "superseded",
                            "refused"})) @QueryParam("outcome") @Pattern(regexp = OUTCOMES) String outcome,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        return journal.mine(learner.id(), outcome, limit, cursor);
    }
}
