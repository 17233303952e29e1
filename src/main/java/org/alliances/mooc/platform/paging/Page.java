package org.alliances.mooc.platform.paging;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the next page; {@code null} on the last
 */
public record Page<T>(List<T> items,
        @Schema(nullable = true,
                description = "Send it as cursor for the next page; null on the last.") String nextCursor) {
    /** A list that fits on one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(List.copyOf(items), null);
    }

    /**
     * A page of a longer list.
     *
     * @param rows read with {@link PageLimit#rows()}: one more than wanted tells that there is a next page
     * @param cursor where a page ends that ends with this row
     */
    public static <R, T> Page<T> of(List<R> rows, PageLimit limit, Function<R, Cursor> cursor, Function<R, T> view) {
        boolean more = rows.size() > limit.value();
        List<R> shown = more ? rows.subList(0, limit.value()) : rows;
        return new Page<>(shown.stream().map(view).toList(), more ? cursor.apply(shown.getLast()).toString() : null);
    }
}
