package org.alliances.mooc.progress;

import java.time.Instant;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learner decided in a case study. */
@Schema(name = "Decision")
public record DecisionView(String course, @Schema(examples = "sylver-geek") String lesson,
        @Schema(description = "The key of the option chosen last.") String option,
        @Schema(nullable = true) String reason, Instant decidedAt,
        @Schema(description = "What was chosen first, before the debrief could be read.") FirstDecision first,
        @Schema(description = "Whether the lesson now carries its debrief.") boolean debriefOpen) {

    @Schema(name = "FirstDecision")
    record FirstDecision(String option, @Schema(nullable = true) String reason, Instant decidedAt) {}

    static DecisionView of(CourseKey course, LessonKey lesson, Decisions made) {
        Decision first = made.first();
        Decision latest = made.last();
        return new DecisionView(course.value(), lesson.value(), latest.option(), latest.reason(), made.lastAt(),
                new FirstDecision(first.option(), first.reason(), first.decidedAt()), true);
    }
}
