package org.alliances.mooc.item;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a learner sees of a question's parts before she has submitted. Nothing that can be reached from here says what is
 * right: these types have no member that could hold it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
        @JsonSubTypes.Type(value = PresentedQuestion.SingleChoice.class, name = "single-choice"),
        @JsonSubTypes.Type(value = PresentedQuestion.MultipleChoice.class, name = "multiple-choice"),
        @JsonSubTypes.Type(value = PresentedQuestion.TrueFalse.class, name = "true-false"),
        @JsonSubTypes.Type(value = PresentedQuestion.Numeric.class, name = "numeric"),
        @JsonSubTypes.Type(value = PresentedQuestion.ShortText.class, name = "short-text"),
        @JsonSubTypes.Type(value = PresentedQuestion.Matching.class, name = "matching"),
        @JsonSubTypes.Type(value = PresentedQuestion.Ordering.class, name = "ordering")})
public sealed interface PresentedQuestion {

    /**
     * One part of a question.
     *
     * @param id its label in this attempt: a letter, or a number for the left side of a matching
     * @param text Markdown
     */
    record Part(String id, String text) {}

    record SingleChoice(List<Part> choices) implements PresentedQuestion {}

    record MultipleChoice(List<Part> choices) implements PresentedQuestion {}

    record TrueFalse() implements PresentedQuestion {}

    /** @param unit shown beside the field; left out where there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Numeric(String unit) implements PresentedQuestion {}

    /** @param maxLength in characters */
    record ShortText(int maxLength) implements PresentedQuestion {}

    /** Each left side has one right side; a right side may belong to several, or to none. */
    record Matching(List<Part> left, List<Part> right) implements PresentedQuestion {}

    /** To be put in order; some of them may belong nowhere. */
    record Ordering(List<Part> items) implements PresentedQuestion {}
}
