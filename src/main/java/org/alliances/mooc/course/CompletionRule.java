package org.alliances.mooc.course;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has to be true before an item counts as completed. The server checks it. */
public enum CompletionRule {
    /** The learner says so. */
    @JsonProperty("confirm")
    CONFIRM,
    /** She has been at the last paragraph. */
    @JsonProperty("read")
    READ,
    /** She has handed in something of her own. */
    @JsonProperty("hand-in")
    HAND_IN,
    /** She has decided in a case study. */
    @JsonProperty("decide")
    DECIDE,
    /** She has passed the quiz. Never written in a file: it is so for every quiz. */
    PASS;

    /** The name in files and on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
