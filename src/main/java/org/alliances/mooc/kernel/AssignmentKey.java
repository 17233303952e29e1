package org.alliances.mooc.kernel;

/** The stable name of an assignment within its course. Throws {@link IllegalArgumentException} where the text is not a key. */
public record AssignmentKey(String value) {
    public AssignmentKey {
        Keys.check("assignment", value);
    }

    /** From a path segment or a stored text. */
    public static AssignmentKey fromString(String value) {
        return new AssignmentKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
