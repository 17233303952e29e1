package org.alliances.mooc.course;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of lesson it is: a text, a script to be read aloud, a guided activity, or a typed case study. */
public enum LessonKind {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("script")
    SCRIPT,
    @JsonProperty("workshop")
    WORKSHOP,
    @JsonProperty("case-study")
    CASE_STUDY;

    /** The name in files and on the wire. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
