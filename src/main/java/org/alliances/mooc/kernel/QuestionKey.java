package org.alliances.mooc.kernel;

/** The stable name of a question within its course. Throws {@link IllegalArgumentException} where the text is not a key. */
public record QuestionKey(String value) {
    public QuestionKey {
        Keys.check("question", value);
    }

    /** From a path segment or a stored text. */
    public static QuestionKey fromString(String value) {
        return new QuestionKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
