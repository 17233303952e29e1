package org.alliances.mooc.progress.completion;

import java.util.Locale;

/** By which way the platform learned that something was completed. */
public enum Source {
    /** The web frontend, or whoever does not say. */
    WEB,
    /** The app, perhaps a while after. */
    PHONE,
    /** A quiz that was passed. */
    QUIZ,
    /** An instructor. */
    INSTRUCTOR,
    /** It was not recorded. */
    UNKNOWN;

    /** What a learner's client may say. */
    public static final String OF_LEARNERS = "web|phone";

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param wireName {@code null}: {@link #WEB} */
    public static Source of(String wireName) {
        return wireName == null ? WEB : valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
