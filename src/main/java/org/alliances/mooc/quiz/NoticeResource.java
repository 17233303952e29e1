package org.alliances.mooc.quiz;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.quiz.notice.NoticeView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a learner is told about her results. */
@Path("/me/notices")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quizzes")
class NoticeResource {
    private final NoticeService notices;
    private final CurrentLearner learner;
    private final Clock clock;

    NoticeResource(NoticeService notices, CurrentLearner learner, Clock clock) {
        this.notices = notices;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What happened to my results",
            description = "Marks that were released, keys that were corrected, late responses that were accepted or declined: the newest first, at most 200.")
    @APIResponse(responseCode = "200", description = "My notices")
    public Page<NoticeView> notices() {
        return Page.whole(notices.of(learner.id(), clock.instant()));
    }

    @PUT
    @Path("{notice}/seen")
    @Operation(summary = "Mark a notice as seen", description = "Repeatable: the first time counts.")
    @APIResponse(responseCode = "204", description = "Seen")
    public void seeNotice(@Parameter(description = "Notice id") @PathParam("notice") UUID notice) {
        notices.see(learner.id(), notice, clock.instant());
    }
}
