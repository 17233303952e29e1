package org.alliances.mooc.kernel;

/** The stable name of a run within its course; the open, self-paced one is {@link #LIBRE}. Throws {@link IllegalArgumentException} where the text is not a key. */
public record RunKey(String value) {
    /** The run that is always open. */
    public static final RunKey LIBRE = new RunKey("libre");

    public RunKey {
        Keys.check("run", value);
    }

    /** From a path segment or a stored text. */
    public static RunKey fromString(String value) {
        return new RunKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
