package org.alliances.mooc.item;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of questions; their wire names are the {@code kind} of questions, presentations and responses alike. */
public enum QuestionKind {
    @JsonProperty("single-choice")
    SINGLE_CHOICE,
    @JsonProperty("multiple-choice")
    MULTIPLE_CHOICE,
    @JsonProperty("true-false")
    TRUE_FALSE,
    @JsonProperty("numeric")
    NUMERIC,
    @JsonProperty("short-text")
    SHORT_TEXT,
    @JsonProperty("matching")
    MATCHING,
    @JsonProperty("ordering")
    ORDERING,
    @JsonProperty("cloze")
    CLOZE,
    @JsonProperty("essay")
    ESSAY;

    /** The name in files and on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
