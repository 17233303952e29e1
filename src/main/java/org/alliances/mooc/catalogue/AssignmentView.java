package org.alliances.mooc.catalogue;

import java.util.List;

import org.alliances.mooc.course.AssignmentDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assignment with its rubric and the procedure of its judgement. */
@Schema(name = "Assignment")
public record AssignmentView(String course, String module, @Schema(examples = "note-d-intention") String key,
        String title,
        @Schema(description = "The publication of the course in which this text came in.") int revision,
        @Schema(description = "Estimated time of work.", examples = "120") int minutes,
        @Schema(description = "What the best work earns.", examples = "20") int points, RichText instructions,
        @Schema(nullable = true, description = "Null: of any length.") Words words,
        @Schema(description = "What the work has to contain.") List<RichText> expectations, List<Criterion> rubric,
        Procedure procedure) {

    static AssignmentView of(String course, int revision, AssignmentDocument a) {
        AssignmentDocument.Procedure how = a.procedure();
        return new AssignmentView(course, a.module(), a.key(), a.title(), revision, a.minutes(), a.points(),
                RichText.of(a.instructions()),
                a.words() == null ? null : new Words(a.words().min(), a.words().max()),
                a.expectations().stream().map(RichText::of).toList(),
                a.rubric().stream().map(c -> new Criterion(c.key(), c.title(), c.points(),
                        c.levels().stream().map(l -> new Level(l.points(), l.description())).toList())).toList(),
                new Procedure(how.reviewsPerLearner(), how.anonymous(), how.commentMinWords(), how.score(),
                        how.appealGapPoints(), how.missingReviewsPenaltyPercent(), RichText.of(how.explanation())));
    }

    @Schema(name = "WordRange")
    record Words(int min, int max) {}

    @Schema(name = "Criterion")
    record Criterion(String key, String title, @Schema(description = "What its highest level earns.") int points,
            @Schema(description = "From the lowest to the highest.") List<Level> levels) {}

    @Schema(name = "CriterionLevel")
    record Level(int points, @Schema(description = "How a reader recognises it.") String description) {}

    @Schema(name = "PeerReview")
    record Procedure(@Schema(description = "How many works of others each learner judges.") int reviewsPerLearner,
            boolean anonymous, @Schema(description = "Of each comment.") int commentMinWords,
            @Schema(description = "What becomes of several judgements of one criterion.",
                    enumeration = {"median", "mean"}) String score,
            @Schema(description = "More points than this between two judgements allow an appeal.") int appealGapPoints,
            @Schema(description = "Taken off where the learner's own reviews are missing.") int missingReviewsPenaltyPercent,
            RichText explanation){}
}
