package org.alliances.mooc.item;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a question asks of the mind, after Bloom's revised taxonomy. */
public enum Bloom {
    @JsonProperty("remember")
    REMEMBER,
    @JsonProperty("understand")
    UNDERSTAND,
    @JsonProperty("apply")
    APPLY,
    @JsonProperty("analyse")
    ANALYSE,
    @JsonProperty("evaluate")
    EVALUATE,
    @JsonProperty("create")
    CREATE
}
