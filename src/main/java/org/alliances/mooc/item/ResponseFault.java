package org.alliances.mooc.item;

import org.alliances.mooc.kernel.Bilingual;

/**
 * Why a response does not fit its question: not a wrong answer, but no answer at all.
 *
 * @param field the member at fault, dotted where it is nested
 */
public record ResponseFault(Reason reason, String field, Bilingual message) {
    /** The ways in which a response can miss its question. */
    public enum Reason {
        /** It is a response to another kind of question. */
        WRONG_KIND,
        /** The member that holds the answer is not there. */
        MISSING,
        /** It names something that the paper does not show. */
        UNKNOWN_LABEL,
        /** It names the same thing twice. */
        DUPLICATE_LABEL,
        /** A text exceeds {@link Response#MAX_TEXT_LENGTH}, or {@link Response#MAX_ESSAY_LENGTH} for an essay. */
        TOO_LONG
    }
}
