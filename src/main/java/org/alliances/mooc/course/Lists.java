package org.alliances.mooc.course;

import java.util.List;

/** A list that is left out in a document is an empty one: both are the same content, with the same hash. */
final class Lists {
    private Lists() {}

    static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
