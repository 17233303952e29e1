package org.alliances.mooc.item;

import java.util.List;

/**
 * What a kind of question says of a response: which share of it is right, as an exact fraction.
 *
 * @param right from 0 to {@code of}
 * @param of at least 1
 * @param notes what is to be read about single parts of the response
 */
record Judgement(int right, int of, List<FeedbackNote> notes) {
    Judgement {
        if (of < 1 || right < 0 || right > of) {
            throw new IllegalArgumentException("a share lies between 0 and 1");
        }
        notes = List.copyOf(notes);
    }

    static Judgement whole(boolean right, List<FeedbackNote> notes) {
        return new Judgement(right ? 1 : 0, 1, notes);
    }

    /** Nothing unless all is right. */
    Judgement allOrNothing() {
        return whole(isCorrect(), notes);
    }

    boolean isCorrect() {
        return right == of;
    }
}
