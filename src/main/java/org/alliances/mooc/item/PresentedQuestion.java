package org.alliances.mooc.item;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a learner sees of a question's parts before she has submitted: by its kind, it has some of these members and not
 * the others. Nothing that can be reached from here says what is right: there is no member that could hold it. One flat
 * record and not one for each kind, so that it goes into the documents that show questions as it is.
 *
 * @param choices of single-choice and multiple-choice
 * @param left of matching; each has one right side
 * @param right of matching; one may belong to several left sides, or to none
 * @param items of ordering; some may belong nowhere
 * @param text of cloze: Markdown, with the id of each gap between double braces, as in <code>{{1}}</code>
 * @param gaps of cloze, in the order of the text
 * @param unit of numeric, where it has one: shown beside the field
 * @param maxLength of short-text, cloze and essay, in characters: of each field
 * @param minWords of essay, where it has such a limit
 * @param maxWords as {@code minWords}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PresentedQuestion(QuestionKind kind, List<PresentedPart> choices, List<PresentedPart> left,
        List<PresentedPart> right, List<PresentedPart> items, String text, List<PresentedGap> gaps, String unit,
        Integer maxLength, Integer minWords, Integer maxWords) {

    static PresentedQuestion ofChoices(QuestionKind kind, List<PresentedPart> choices) {
        return new PresentedQuestion(kind, choices, null, null, null, null, null, null, null, null, null);
    }

    static PresentedQuestion ofSides(QuestionKind kind, List<PresentedPart> left, List<PresentedPart> right) {
        return new PresentedQuestion(kind, null, left, right, null, null, null, null, null, null, null);
    }

    static PresentedQuestion ofItems(QuestionKind kind, List<PresentedPart> items) {
        return new PresentedQuestion(kind, null, null, null, items, null, null, null, null, null, null);
    }

    /** @param unit may be {@code null} */
    static PresentedQuestion ofNumber(QuestionKind kind, String unit) {
        return new PresentedQuestion(kind, null, null, null, null, null, null, unit, null, null, null);
    }

    static PresentedQuestion ofText(QuestionKind kind, int maxLength) {
        return new PresentedQuestion(kind, null, null, null, null, null, null, null, maxLength, null, null);
    }

    static PresentedQuestion ofGaps(QuestionKind kind, String text, List<PresentedGap> gaps, int maxLength) {
        return new PresentedQuestion(kind, null, null, null, null, text, gaps, null, maxLength, null, null);
    }

    /** @param minWords as {@code maxWords}, may be {@code null} */
    static PresentedQuestion ofEssay(QuestionKind kind, Integer minWords, Integer maxWords, int maxLength) {
        return new PresentedQuestion(kind, null, null, null, null, null, null, null, maxLength, minWords, maxWords);
    }

    /** Of a kind that has no parts to show. */
    static PresentedQuestion ofNothing(QuestionKind kind) {
        return new PresentedQuestion(kind, null, null, null, null, null, null, null, null, null, null);
    }
}
