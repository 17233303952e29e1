package org.alliances.mooc.authoring.preview;

import java.util.Map;

import org.alliances.mooc.item.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which paper, and what is answered. */
@Schema(name = "TryQuiz")
record TrialRequest(@Schema(nullable = true, description = "Left out: another paper each time.") Long seed,
        @Schema(nullable = true,
                description = "By question key; left out: only draw.") Map<String, Response> responses) {}
