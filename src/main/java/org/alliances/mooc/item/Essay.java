package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.alliances.mooc.kernel.Points;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A text to write, graded by a person with a rubric. Until then an answer earns nothing and is
 * {@link Correctness#AWAITING}. A mark is one level for each criterion; it is worth the exact share that its levels are
 * of the highest ones, rounded once.
 *
 * @param minWords shown to the learner, and not enforced; {@code null}: no such limit
 * @param maxWords as {@code minWords}
 * @param rubric its highest levels are worth the question's points together
 * @param guidance Markdown, for who marks; never sent to a learner; may be {@code null}
 * @param modelAnswer Markdown; learners read it with the feedback; may be {@code null}
 */
public record Essay(String key, String module, Bloom bloom, Reliability reliability, BigDecimal points, String prompt,
        Feedback feedback, List<String> sources, List<String> tags, Integer minWords, Integer maxWords,
        List<Criterion> rubric, String guidance, String modelAnswer) implements Question {
    public Essay {
        feedback = feedback == null ? Feedback.NONE : feedback;
        sources = Lists.copy(sources);
        tags = Lists.copy(tags);
        rubric = Lists.copy(rubric);
    }

    /** @param levels from the lowest, which is worth 0, to the highest */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Criterion(String key, String title, List<Level> levels) {
        public Criterion {
            levels = Lists.copy(levels);
        }

        BigDecimal highest() {
            return levels.getLast().points();
        }
    }

    /**
     * @param points at most two decimal places
     * @param description plain text: how who marks recognises it
     */
    public record Level(BigDecimal points, String description) {}

    @Override
    public QuestionKind kind() {
        return QuestionKind.ESSAY;
    }

    @Override
    public boolean isGradedByPeople() {
        return true;
    }

    @Override
    public Arrangement arrange(boolean shuffle, RandomGenerator random) {
        return Arrangement.NONE;
    }

    @Override
    public PresentedQuestion present(Arrangement arrangement) {
        return PresentedQuestion.ofEssay(kind(), minWords, maxWords, Response.MAX_ESSAY_LENGTH);
    }

    @Override
    public List<ResponseFault> check(Arrangement arrangement, Response response) {
        return response instanceof Response.Essay(String text)
                ? Faults.ofText("text", text, Response.MAX_ESSAY_LENGTH)
                : Faults.wrongKind(kind());
    }

    @Override
    public Optional<Response> rightAnswer(Arrangement arrangement) {
        return Optional.empty();
    }

    /**
     * Why the mark does not fit the rubric; empty where it does.
     *
     * @param levels the points of the level that is reached, by the key of each criterion
     */
    public List<MarkFault> checkMark(Map<String, BigDecimal> levels) {
        return new Rubric(rubric).check(levels);
    }

    /**
     * What a mark earns.
     *
     * @param worth what the highest levels earn
     * @throws IllegalArgumentException for a mark that {@link #checkMark} refuses
     */
    public Points mark(Map<String, BigDecimal> levels, Points worth) {
        return gradeMarked(levels, worth, List.of()).points();
    }

    /**
     * The grade of an answer that was marked, for one of the same form as an answer that needs no person: correct with
     * the highest levels, incorrect with the lowest ones, partial between.
     *
     * @param worth what the highest levels earn
     * @param corrections as for {@link Question#grade(Arrangement, Response, Points, List)}
     * @throws IllegalArgumentException for a mark that {@link #checkMark} refuses, or for a correction that does not fit
     */
    public Grade gradeMarked(Map<String, BigDecimal> levels, Points worth, List<Correction> corrections) {
        return gradeMarked(List.of(levels), worth, corrections);
    }

    /**
     * As {@link #gradeMarked(Map, Points, List)}, for an answer that several people have marked: each mark weighs the
     * same, and their mean is rounded once, with the points.
     *
     * @param marks at least one
     */
    public Grade gradeMarked(List<Map<String, BigDecimal>> marks, Points worth, List<Correction> corrections) {
        return Grader.gradeMarked(this, marks, worth, corrections);
    }

    Judgement judge(List<Map<String, BigDecimal>> marks) {
        if (marks.isEmpty() || !marks.stream().allMatch(levels -> checkMark(levels).isEmpty())) {
            throw new IllegalArgumentException("the mark does not fit the rubric of question " + key);
        }
        return new Rubric(rubric).judge(marks);
    }

    @Override
    public List<QuestionFinding> findings() {
        Findings findings = Findings.about(this).unless(
                minWords == null || maxWords == null || minWords <= maxWords, "word-range", "minWords",
                "Le plus petit nombre de mots vient d'abord.", "The smaller number of words comes first.");
        new Rubric(rubric).find(findings, points);
        return findings.all();
    }
}
