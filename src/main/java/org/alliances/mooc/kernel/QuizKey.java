package org.alliances.mooc.kernel;

/** The stable name of a quiz within its course. Throws {@link IllegalArgumentException} where the text is not a key. */
public record QuizKey(String value) {
    public QuizKey {
        Keys.check("quiz", value);
    }

    /** From a path segment or a stored text. */
    public static QuizKey fromString(String value) {
        return new QuizKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
