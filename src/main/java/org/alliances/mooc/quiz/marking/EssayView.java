package org.alliances.mooc.quiz.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.item.Essay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One essay with all that is needed to mark it. */
@Schema(name = "Essay")
record EssayView(UUID learner, UUID attempt, @Schema(examples = "lettre-a-un-voisin") String question,
        @Schema(examples = "quiz-rassembler") String quiz,
        @Schema(description = "The publication of the course that the paper was drawn from: prompt, rubric and guidance are as they were in it.",
                examples = "4") int revision,
        @Schema(enumeration = {
                "waiting", "marked", "released"}) EssayState state,
        Instant submittedAt,
        @Schema(nullable = true, description = "Of the latest release, which the learner sees.") Instant releasedAt,
        @Schema(description = "Markdown.") String prompt, @Schema(description = "What the learner wrote.") String text,
        @Schema(examples = "214") int words,
        @Schema(nullable = true, description = "Shown to the learner, and not enforced.",
                examples = "100") Integer minWords,
        @Schema(nullable = true, examples = "200") Integer maxWords,
        @Schema(description = "What the highest levels earn in this paper.", examples = "5") BigDecimal points,
        List<CriterionView> rubric,
        @Schema(nullable = true, description = "Markdown, for who marks.") String guidance,
        @Schema(nullable = true, description = "Markdown.") String modelAnswer,
        @Schema(description = "How many final marks it needs.", examples = "2") int markers,
        @Schema(description = "How many it has.", examples = "1") int finalMarks,
        @Schema(nullable = true, description = "My own, draft or final; null: none yet.") MarkView myMark,
        @Schema(description = "The final marks of others. Where one is still missing, they are hidden until mine is final.") List<MarkView> otherMarks,
        @Schema(nullable = true,
                description = "What the marks earn together; null as long as one is missing.",
                examples = "3.75") BigDecimal agreedPoints){

    /** One line of the rubric. */
    @Schema(name = "RubricCriterion")
    record CriterionView(@Schema(examples = "apports") String key, @Schema(examples = "Les apports") String title,
            @Schema(description = "From the lowest, worth 0, to the highest.") List<LevelView> levels) {
        static CriterionView of(Essay.Criterion criterion) {
            return new CriterionView(criterion.key(), criterion.title(), criterion.levels().stream()
                    .map(level -> new LevelView(MarkingJson.plain(level.points()), level.description())).toList());
        }
    }

    /** One level. */
    @Schema(name = "RubricLevel")
    record LevelView(@Schema(examples = "1.5") BigDecimal points,
            @Schema(description = "How who marks recognises it.", examples = "Nommés") String description) {}
}
