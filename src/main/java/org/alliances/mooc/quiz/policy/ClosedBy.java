package org.alliances.mooc.quiz.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What ended an attempt. */
public enum ClosedBy {
    /** Its learner submitted it. */
    @JsonProperty("learner")
    LEARNER,
    /** Its time was up. */
    @JsonProperty("time")
    TIME
}
