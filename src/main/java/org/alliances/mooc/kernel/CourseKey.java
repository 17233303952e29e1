package org.alliances.mooc.kernel;

/** The stable public name of a course. Throws {@link IllegalArgumentException} where the text is not a key. */
public record CourseKey(String value) {
    public CourseKey {
        Keys.check("course", value);
    }

    /** From a path segment or a stored text. */
    public static CourseKey fromString(String value) {
        return new CourseKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
