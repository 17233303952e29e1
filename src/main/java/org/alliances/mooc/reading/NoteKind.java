package org.alliances.mooc.reading;

import java.util.Locale;

/** What a learner leaves beside a text. */
enum NoteKind {
    /** Words of her own. */
    NOTE,
    /** A mark, with or without words. */
    BOOKMARK;

    static final String WIRE_NAMES = "note|bookmark";

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for another name than those of {@link #WIRE_NAMES} */
    static NoteKind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
