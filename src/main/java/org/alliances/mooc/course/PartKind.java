package org.alliances.mooc.course;

import java.util.Locale;

/** The kinds of parts that a course is published in. The part's key in the publishing floor is {@code kind/key}. */
public enum PartKind {
    COURSE,
    MODULE,
    LESSON,
    QUIZ,
    QUESTION,
    ASSIGNMENT,
    TERM,
    ASSET,
    SOURCES;

    /** {@code lesson/sylver-geek} for the lesson of that key. */
    public String partKey(String key) {
        return prefix() + key;
    }

    /** Whether the part key names a part of this kind. */
    public boolean names(String partKey) {
        return partKey.startsWith(prefix());
    }

    /** The kind of the part. Throws {@link IllegalArgumentException} where the text is not a part key. */
    public static PartKind ofPartKey(String partKey) {
        for (PartKind kind : values()) {
            if (kind.names(partKey)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not the key of a part of a course");
    }

    /** The part's own key: {@code sylver-geek} of {@code lesson/sylver-geek}. */
    public static String keyOf(String partKey) {
        return partKey.substring(ofPartKey(partKey).prefix().length());
    }

    /** The kind in part keys: {@code lesson} in {@code lesson/sylver-geek}. */
    public String keyPrefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String prefix() {
        return keyPrefix() + "/";
    }
}
