package org.alliances.mooc.platform.paging;

import java.util.List;

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
}
