package org.alliances.mooc.item;

import java.util.List;
import java.util.stream.Stream;

/** Lists as the records of this package keep them. */
final class Lists {
    private Lists() {}

    /** Immutable; {@code null}, a member that was left out, is empty. */
    static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
