package org.alliances.mooc.platform.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Answers with the part that is asked for, so that a client that lost its connection goes on where it was (RFC 9110, 14).
 *
 * <p>A range is one of the bytes that travel: where the whole is sent compressed, of the compressed ones. The two forms have
 * different entity tags, so that {@code If-Range} never lets parts of both be put together.
 */
public final class ByteRanges {
    private static final String ACCEPT_RANGES = "Accept-Ranges";
    private static final String CONTENT_RANGE = "Content-Range";
    private static final Pattern RANGE = Pattern.compile("bytes=\\s*([0-9]{0,18})\\s*-\\s*([0-9]{0,18})\\s*");
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;

    private ByteRanges() {}

    /**
     * The part of this answer that the request wants; the answer itself where it wants no part of it, or has all of it.
     *
     * @param whole with its bytes as the entity, as they are to travel, and a strong entity tag
     */
    public static Response of(Response whole, HttpHeaders headers) {
        if (!(whole.getEntity() instanceof byte[] bytes) || whole.getStatus() != Response.Status.OK.getStatusCode()) {
            return whole;
        }
        Optional<Matcher> range = range(headers, whole.getEntityTag());
        if (range.isEmpty()) {
            return Response.fromResponse(whole).header(ACCEPT_RANGES, "bytes").build();
        }
        long length = bytes.length;
        String first = range.get().group(1);
        String last = range.get().group(2);
        // « bytes=-500 » asks for the last 500 bytes.
        long from = first.isEmpty() ? Math.max(0, length - Long.parseLong(last)) : Long.parseLong(first);
        long to = first.isEmpty() || last.isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(last));
        if (from >= length) {
            return Response.fromResponse(whole).status(NOT_SATISFIABLE).entity(null)
                    .header(HttpHeaders.CONTENT_ENCODING, null).header(HttpHeaders.CONTENT_TYPE, null)
                    .header(ACCEPT_RANGES, "bytes").header(CONTENT_RANGE, "bytes */" + length).build();
        }
        return Response.fromResponse(whole).status(PARTIAL)
                .entity(Arrays.copyOfRange(bytes, (int) from, (int) to + 1)).header(ACCEPT_RANGES, "bytes")
                .header(CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to, length)).build();
    }

    /** One range of bytes; several, or one that cannot be read, are answered with the whole, as is allowed. */
    private static Optional<Matcher> range(HttpHeaders headers, EntityTag tag) {
        String sent = headers.getHeaderString("Range");
        String condition = headers.getHeaderString("If-Range");
        // Parts are put together only where both are certainly of the same bytes: a weak tag does not say so.
        if (sent == null || condition != null && !condition.trim().equals("\"" + tag.getValue() + "\"")) {
            return Optional.empty();
        }
        Matcher range = RANGE.matcher(sent);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()
                || !range.group(1).isEmpty() && !range.group(2).isEmpty()
                        && Long.parseLong(range.group(2)) < Long.parseLong(range.group(1))) {
            return Optional.empty();
        }
        return Optional.of(range);
    }
}
