package org.alliances.mooc.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a run stands. With time it only goes down this list; {@link RunTerms#state} says when. */
enum RunState {
    @JsonProperty("to-be-scheduled")
    TO_BE_SCHEDULED,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("archived")
    ARCHIVED
}
