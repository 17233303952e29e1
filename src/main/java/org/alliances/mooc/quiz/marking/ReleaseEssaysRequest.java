package org.alliances.mooc.quiz.marking;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which marks are released. */
@Schema(name = "ReleaseEssays")
record ReleaseEssaysRequest(
        @Schema(nullable = true, description = "Only those of this quiz.",
                examples = "quiz-rassembler") @Size(max = 80) @Pattern(regexp = KEY) String quiz,
        @Schema(nullable = true, description = "Only these; left out: all that are marked.") @Size(min = 1,
                max = 500) List<@NotNull @Valid Named> essays,
        @Schema(nullable = true, description = "The learners read it.") @Size(max = 500) String reason) {
    static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    /** One essay. */
    @Schema(name = "EssayName")
    record Named(@NotNull UUID learner, @NotNull UUID attempt,
            @Schema(examples = "lettre-a-un-voisin") @NotNull @Size(max = 80) @Pattern(regexp = KEY) String question) {
        EssayKey key() {
            return new EssayKey(learner, attempt, new QuestionKey(question).value());
        }
    }

    QuizKey quizOrNull() {
        return quiz == null ? null : new QuizKey(quiz);
    }

    String reasonOrNull() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
