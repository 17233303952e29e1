package org.alliances.mooc.quiz.regrade;

import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a regrade would do, or did. */
@Schema(name = "RegradeReport")
record RegradeReport(@Schema(description = "Whether nothing was written.") boolean dryRun,
        @Schema(nullable = true, description = "Null in a dry run.") RegradeView regrade, RegradeCounts counts,
        @Schema(description = "Each attempt with another result, by quiz, learner and attempt: at most 1000 at once. A dry run goes on with the same request and `cursor`; what was applied is read page by page at `…/regrades/{regrade}/changes`, with the same cursor.") Page<RegradeChangeView> changes) {}
