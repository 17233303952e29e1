package org.alliances.mooc.quiz.regrade;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.alliances.mooc.quiz.paper.Rulings.AppliedCorrection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question that is to be put right. */
@Schema(name = "RegradeRequest")
record RegradeRequest(
        @Schema(description = "The key of a question of the quiz.",
                examples = "population-des-37-pour-cent") @NotNull @Size(max = 80) @Pattern(
                        regexp = "[a-z0-9]+(-[a-z0-9]+)*") String question,
        @NotNull @Valid CorrectionDocument correction,
        @Schema(nullable = true, defaultValue = "true",
                description = "Whether attempts that would lose points stay as they are. They do where it is left out.") Boolean neverLower,
        @Schema(nullable = true,
                description = "Why. The learners concerned read it. A dry run needs none.",
                examples = "La réponse en toutes lettres est juste aussi.") @Size(max = 500) String reason) {

    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    Regrade.Ruling ruling() {
        return new Regrade.Ruling(new QuestionKey(question),
                new AppliedCorrection(correction.correction(), neverLower == null || neverLower));
    }

    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) where there is none */
    String requiredReason() {
        if (reason == null || reason.isBlank()) {
            throw PlatformProblem.INVALID_REQUEST
                    .with("Une renotation a besoin d'un motif.", "A regrade needs a reason.")
                    .withViolations(List.of(new Violation("reason", "body",
                            Bilingual.of("ne doit pas être vide", "must not be blank"))));
        }
        return reason.strip();
    }
}
