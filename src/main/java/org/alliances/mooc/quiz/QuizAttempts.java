package org.alliances.mooc.quiz;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learner's attempts at one quiz. */
@Schema(name = "QuizAttempts")
public record QuizAttempts(@Schema(examples = "quiz-rassembler") String quiz,
        @Schema(description = "The newest first.") List<AttemptSummary> attempts) {}
