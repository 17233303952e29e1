package org.alliances.mooc.kernel;

/** The stable name of a module within its course. Throws {@link IllegalArgumentException} where the text is not a key. */
public record ModuleKey(String value) {
    public ModuleKey {
        Keys.check("module", value);
    }

    /** From a path segment or a stored text. */
    public static ModuleKey fromString(String value) {
        return new ModuleKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
