package org.alliances.mooc.item;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a question's points a partly right response earns. What counts as a part is said by each kind. */
public enum Scoring {
    /** Everything right earns the points, anything else earns none. */
    @JsonProperty("all-or-nothing")
    ALL_OR_NOTHING,
    /** Each right part earns its share. */
    @JsonProperty("proportional")
    PROPORTIONAL,
    /** Each right part earns its share, each wrong one takes a share away; never below zero. */
    @JsonProperty("proportional-with-penalty")
    PROPORTIONAL_WITH_PENALTY
}
