package org.alliances.mooc.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an attempt stands. */
public enum AttemptState {
    /** Responses can be saved. */
    @JsonProperty("open")
    OPEN,
    /** Graded; nothing changes any more. */
    @JsonProperty("submitted")
    SUBMITTED
}
