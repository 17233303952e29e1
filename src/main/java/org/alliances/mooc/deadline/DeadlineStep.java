package org.alliances.mooc.deadline;

import java.util.Locale;

import org.alliances.mooc.kernel.Bilingual;

/**
 * One reason why a deadline is what it is.
 *
 * @param before what held without it; {@code null}: no deadline
 * @param after what holds with it; {@code null}: no deadline
 */
record DeadlineStep(Kind kind, DueMoment before, DueMoment after, Bilingual sentence) {
    /** In the order in which they apply. */
    enum Kind {
        COURSE,
        RUN,
        RESET,
        ACCOMMODATION,
        PERSONAL;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
