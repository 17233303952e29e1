package org.alliances.mooc.course;

import java.util.Locale;

/** The kinds of parts that a course is published in. The part's key in the publishing floor is {@code kind/key}. */
public enum PartKind {
    COURSE,
    MODULE,
    LESSON,
    QUIZ,
    QUESTION,
    TERM,
    SOURCES;

    /** {@code lesson/sylver-geek} for the lesson of that key. */
    public String partKey(String key) {
        return name().toLowerCase(Locale.ROOT) + "/" + key;
    }
}
