package org.alliances.mooc.course;

import java.util.List;

/**
 * A piece of work that peers judge by a rubric.
 *
 * @param minutes estimated time of work
 * @param instructions Markdown
 * @param words {@code null}: of any length
 * @param expectations Markdown, one idea each
 */
public record AssignmentDocument(String key, String title, String module, int minutes, String instructions,
        WordRange words, List<String> expectations, List<Criterion> rubric, Procedure procedure) {
    public AssignmentDocument {
        expectations = Lists.copy(expectations);
        rubric = Lists.copy(rubric);
    }

    /** What the best work earns. */
    public int points() {
        return rubric.stream().mapToInt(Criterion::points).sum();
    }

    /** @param levels from the lowest to the highest */
    public record Criterion(String key, String title, List<Level> levels) {
        public Criterion {
            levels = Lists.copy(levels);
        }

        /** What the highest level earns. */
        public int points() {
            return levels.getLast().points();
        }
    }

    /** @param description plain text: how a reader recognises it */
    public record Level(int points, String description) {}

    /**
     * @param reviewsPerLearner how many works of others each learner judges
     * @param commentMinWords of each comment
     * @param score {@code median} or {@code mean}, for each criterion
     * @param appealGapPoints more than this between two judgements allows an appeal
     * @param missingReviewsPenaltyPercent taken off where the learner's own reviews are missing
     * @param explanation Markdown
     */
    public record Procedure(int reviewsPerLearner, boolean anonymous, int commentMinWords, String score,
            int appealGapPoints, int missingReviewsPenaltyPercent, String explanation) {}
}
