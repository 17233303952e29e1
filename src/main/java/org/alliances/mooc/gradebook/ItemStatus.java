package org.alliances.mooc.gradebook;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why an item has the result that it has, or none. */
enum ItemStatus {
    /** There is a result, and it is shown. */
    GRADED,
    /** Nothing was handed in. */
    NOT_ATTEMPTED,
    /** A person has still to mark it. */
    AWAITING_MARKS,
    /** It was handed in; its score is not shown to the learner yet. */
    HIDDEN,
    /** It cannot be handed in on the platform yet. */
    NOT_AVAILABLE_YET,
    /** There is a result, and a better one counts in its place. */
    DROPPED,
    /** An instructor has put a result in its place. */
    OVERRIDDEN,
    /** An instructor has excused the learner from it. */
    EXCUSED;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
