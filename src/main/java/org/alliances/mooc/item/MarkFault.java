package org.alliances.mooc.item;

import org.alliances.mooc.kernel.Bilingual;

/**
 * Why a mark does not fit the rubric of its essay.
 *
 * @param criterion the key of the criterion at fault
 */
public record MarkFault(Reason reason, String criterion, Bilingual message) {
    /** The ways in which a mark can miss its rubric. */
    public enum Reason {
        /** The rubric has no such criterion. */
        UNKNOWN_CRITERION,
        /** The mark says nothing of a criterion. */
        MISSING_CRITERION,
        /** No level of the criterion is worth these points. */
        NO_SUCH_LEVEL
    }
}
