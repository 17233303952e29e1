package org.alliances.mooc.kernel;

/** The stable name of a lesson within its course. Throws {@link IllegalArgumentException} where the text is not a key. */
public record LessonKey(String value) {
    public LessonKey {
        Keys.check("lesson", value);
    }

    /** From a path segment or a stored text. */
    public static LessonKey fromString(String value) {
        return new LessonKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
