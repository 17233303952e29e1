package org.alliances.mooc.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The outline with the learner's states, and her percent with what it is made of. */
@Schema(name = "MyCourse")
record MyCourseView(String course, String title, String run, Instant serverNow,
        @Schema(description = "The publication that this is computed on.") int revision,
        @Schema(description = "Whole percent, rounded down: done / counted.", examples = "45") int percent,
        @Schema(description = "How many items count: every lesson and quiz of the outline, each once. An assignment does not: it cannot be handed in here yet.") int counted,
        @Schema(description = "How many of them are completed.") int done,
        @Schema(description = "The others, in order.") List<ItemRef> missing,
        @Schema(nullable = true,
                description = "Where to go on: the first item that is not completed; null when all are.") ItemRef resume,
        List<Module> modules) {

    @Schema(name = "MyModule")
    record Module(String key, String title, List<Item> items) {}

    @Schema(name = "MyItem")
    record Item(String key,
            @Schema(enumeration = {"text", "script", "workshop", "case-study", "quiz", "assignment"}) String kind,
            String title, int minutes,
            @Schema(description = "What a quiz or an assignment is worth; 0 for a lesson.") BigDecimal points,
            @Schema(enumeration = {"available", "started", "completed"}) String state,
            @Schema(nullable = true) Instant completedAt,
            @Schema(description = "Whether its present text came in after the learner enrolled, and is not completed yet.") boolean isNew,
            @Schema(nullable = true,
                    description = "Of a quiz that was handed in: what counts by its rule. Null as long as the score is not shown.") BestScore bestScore,
            @Schema(nullable = true, description = "The attempt that is under way, of a quiz.") UUID openAttempt,
            @Schema(nullable = true,
                    description = "Until when, for this learner; null: whenever she likes. Why is told by `/me/courses/{course}/deadlines`.") Instant dueAt){}

    @Schema(name = "BestScore")
    record BestScore(
            @Schema(nullable = true,
                    description = "The attempt that counts; null where the average of several does.") UUID attempt,
            BigDecimal points, BigDecimal maximum, int percent, boolean passed) {}
}
