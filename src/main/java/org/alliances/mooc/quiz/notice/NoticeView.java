package org.alliances.mooc.quiz.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to a learner's result without her doing. */
@Schema(name = "Notice")
public record NoticeView(UUID id,
        @Schema(enumeration = {
                "essay-graded", "regraded", "regrade-undone", "evidence-accepted",
                "evidence-declined"}) NoticeKind kind,
        @Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(examples = "quiz-rassembler") String quiz,
        @Schema(description = "The attempt that it is about.") UUID attempt,
        @Schema(nullable = true,
                description = "The points of the attempt before. Null, as are those after, as long as the quiz does not show the score.",
                examples = "7") BigDecimal pointsBefore,
        @Schema(nullable = true, examples = "8") BigDecimal pointsAfter,
        @Schema(nullable = true, description = "In the words of the course team.") String reason, Instant at,
        @Schema(nullable = true, description = "When it was marked as seen.") Instant seenAt){

    /** The same, without the points. */
    public NoticeView withoutPoints() {
        return new NoticeView(id, kind, course, quiz, attempt, null, null, reason, at, seenAt);
    }
}
