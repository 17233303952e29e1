package org.alliances.mooc.progress.offline;

import java.util.Locale;

/** How much beside the text a learner takes along. */
enum Media {
    /** Text only. */
    NONE,
    /** What is cheap: at 100 kbit/s, which a phone without 3G has, nothing that takes longer than four seconds. */
    LOW,
    /** Everything. */
    FULL;

    /** The heaviest file that {@link #LOW} has, in bytes that travel. */
    static final int CHEAP = 50_000;

    /** From the query, where it was checked. */
    static Media of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param travelling how many bytes of the file travel to who accepts gzip */
    boolean takes(int travelling) {
        return this == FULL || this == LOW && travelling <= CHEAP;
    }
}
