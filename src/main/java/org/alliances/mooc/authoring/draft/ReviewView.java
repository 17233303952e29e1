package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether and by whom the draft as it is now is approved. */
@Schema(name = "DraftReview")
record ReviewView(
        @Schema(description = "Whether somebody else than who publishes has to approve first.") boolean required,
        @Schema(description = "Names the draft as it is now: another one with every save.") String fingerprint,
        List<ApprovalView> approvals) {

    /** One approval. */
    @Schema(name = "DraftApproval")
    record ApprovalView(UUID by, Instant at, @Schema(nullable = true) String note) {}
}
