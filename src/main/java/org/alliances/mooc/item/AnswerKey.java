package org.alliances.mooc.item;

import java.util.List;

/** What one field is compared with: a question with one field has one, a cloze has one for each gap. */
sealed interface AnswerKey permits TextKey, NumberKey {
    /** Whether what was typed is right. */
    boolean accepts(String typed);

    /**
     * What is to be read about an answer that is not right.
     *
     * @param label the wire label of the field; {@code null} where the question has one field
     */
    List<FeedbackNote> notes(String typed, String label);

    /** The right answer that is shown. */
    String shown();

    /** Whether the text can be a right answer at all. */
    boolean canAccept(String text);

    /**
     * This key, which accepts the text as well. What it called a near miss or a common error and is right now, it does
     * not call so any more.
     *
     * @param text one that it {@link #canAccept}
     */
    AnswerKey with(String text);

    /** The judgement of a question with one field. */
    default Judgement judge(String typed) {
        return accepts(typed)
                ? Judgement.whole(true, List.of())
                // What cannot be read is a wrong answer: the learner did answer.
                : Judgement.whole(false, notes(typed, null));
    }
}
