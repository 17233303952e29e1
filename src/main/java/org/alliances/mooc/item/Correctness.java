package org.alliances.mooc.item;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How right a response was, whatever it earned. */
public enum Correctness {
    @JsonProperty("correct")
    CORRECT,
    /** Something in it was right, and its scoring rule gave points for that. */
    @JsonProperty("partial")
    PARTIAL,
    @JsonProperty("incorrect")
    INCORRECT,
    @JsonProperty("unanswered")
    UNANSWERED,
    /** Answered, and a person has yet to say how right it is. */
    @JsonProperty("awaiting")
    AWAITING
}
