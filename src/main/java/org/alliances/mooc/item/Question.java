package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A question with its answer key, as its author wrote it; its JSON has the shape of the question's file. A new kind is a
 * record here and a response in {@link Response}, and needs its name in {@link QuestionKind}; the compiler names the other
 * places that have to know it, nearly all of them in this package.
 *
 * <p>All methods are pure. Those that grade or present suppose a question without {@link #findings}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
        @JsonSubTypes.Type(value = SingleChoice.class, name = "single-choice"),
        @JsonSubTypes.Type(value = MultipleChoice.class, name = "multiple-choice"),
        @JsonSubTypes.Type(value = TrueFalse.class, name = "true-false"),
        @JsonSubTypes.Type(value = Numeric.class, name = "numeric"),
        @JsonSubTypes.Type(value = ShortText.class, name = "short-text"),
        @JsonSubTypes.Type(value = Matching.class, name = "matching"),
        @JsonSubTypes.Type(value = Ordering.class, name = "ordering"),
        @JsonSubTypes.Type(value = Cloze.class, name = "cloze"),
        @JsonSubTypes.Type(value = Essay.class, name = "essay")})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Question
        permits SingleChoice, MultipleChoice, TrueFalse, Numeric, ShortText, Matching, Ordering, Cloze, Essay {
    /** The text of its key. */
    String key();

    /** The key of the module that it belongs to. */
    String module();

    Bloom bloom();

    Reliability reliability();

    /** What it is worth, as written. */
    BigDecimal points();

    /** Markdown. */
    String prompt();

    /** General feedback; never {@code null}. */
    Feedback feedback();

    /** Keys of the sources that it rests on. */
    List<String> sources();

    /** Kebab-case words of the author's choice, by which draws select. */
    List<String> tags();

    QuestionKind kind();

    /** Whether an answer waits for a person to grade it. */
    @JsonIgnore
    default boolean isGradedByPeople() {
        return false;
    }

    /**
     * Draws the order in which one attempt shows the parts.
     *
     * @param shuffle whether parts are shuffled that may stand in the author's order; those whose order would give the
     *            answer away are shuffled in any case
     */
    Arrangement arrange(boolean shuffle, RandomGenerator random);

    /** The parts as a learner sees them, renamed by their place. */
    PresentedQuestion present(Arrangement arrangement);

    /** Why the response does not fit this question in this arrangement; empty where it does. */
    List<ResponseFault> check(Arrangement arrangement, Response response);

    /** The response that earns everything, in the labels of the arrangement; empty where there is no such response. */
    Optional<Response> rightAnswer(Arrangement arrangement);

    /** The rules that this question breaks, beyond what its schema says. */
    List<QuestionFinding> findings();

    /**
     * What the response is worth.
     *
     * @param response {@code null}: not answered
     * @throws IllegalArgumentException for a response that {@link #check} refuses
     */
    default Grade grade(Arrangement arrangement, Response response) {
        return grade(arrangement, response, worth());
    }

    /**
     * As {@link #grade(Arrangement, Response)}, where the question is worth something else than its author said.
     *
     * @param worth what the right response earns
     */
    default Grade grade(Arrangement arrangement, Response response, Points worth) {
        return grade(arrangement, response, worth, List.of());
    }

    /**
     * As {@link #grade(Arrangement, Response, Points)}, with what was put right since. Corrections apply one after the
     * other; {@link Correction.PointsForAll} among them gives all points, and leaves the rest of the grade as judged.
     *
     * @throws IllegalArgumentException also for a correction that does not fit
     */
    default Grade grade(Arrangement arrangement, Response response, Points worth, List<Correction> corrections) {
        return Grader.grade(this, arrangement, response, worth, corrections);
    }

    /** What it is worth, as points. */
    default Points worth() {
        return new Points(points());
    }

    default QuestionKey questionKey() {
        return new QuestionKey(key());
    }
}
