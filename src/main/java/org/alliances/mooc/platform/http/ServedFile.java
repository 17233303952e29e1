package org.alliances.mooc.platform.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * Answers with a file whose address holds its hash: it never changes, so whoever has it need not ask again. A client that
 * lost its connection asks for the rest of it (RFC 9110, 14).
 */
public final class ServedFile {
    /** Its address names its content: any cache may keep it for ever. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final String CONTENT_RANGE = "Content-Range";
    /** Nothing in a file may run or load anything, even where a browser opens it as a page of its own. */
    private static final String ISOLATED = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private static final Pattern RANGE = Pattern.compile("bytes=\\s*([0-9]{0,18})\\s*-\\s*([0-9]{0,18})\\s*");
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;

    private ServedFile() {}

    /** @param tag the entity tag, without quotes */
    public static Response of(byte[] bytes, String mediaType, String tag, HttpHeaders headers) {
        String quoted = "\"" + tag + "\"";
        if (isKnown(quoted, headers)) {
            return common(Response.notModified(), quoted).build();
        }
        Optional<Matcher> range = range(headers, quoted);
        if (range.isEmpty()) {
            return common(Response.ok(bytes, mediaType), quoted).build();
        }
        long length = bytes.length;
        String first = range.get().group(1);
        String last = range.get().group(2);
        // « bytes=-500 » asks for the last 500 bytes.
        long from = first.isEmpty() ? Math.max(0, length - Long.parseLong(last)) : Long.parseLong(first);
        long to = first.isEmpty() || last.isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(last));
        if (from >= length) {
            return common(Response.status(NOT_SATISFIABLE), quoted)
                    .header(CONTENT_RANGE, "bytes */" + length).build();
        }
        return common(Response.status(PARTIAL).entity(Arrays.copyOfRange(bytes, (int) from, (int) to + 1))
                .type(mediaType), quoted)
                .header(CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to, length)).build();
    }

    private static ResponseBuilder common(ResponseBuilder response, String tag) {
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, IMMUTABLE)
                .header("Accept-Ranges", "bytes").header("Content-Security-Policy", ISOLATED)
                // A page of another origin may show it: that is what it is for.
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** One range of bytes; several, or one that cannot be read, are answered with the whole file, as is allowed. */
    private static Optional<Matcher> range(HttpHeaders headers, String tag) {
        String sent = headers.getHeaderString("Range");
        String condition = headers.getHeaderString("If-Range");
        if (sent == null || condition != null && !condition.trim().equals(tag)) {
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

    private static boolean isKnown(String tag, HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return values != null && values.stream().flatMap(value -> Arrays.stream(value.split(",")))
                .map(value -> value.trim().replaceFirst("^W/", ""))
                .anyMatch(value -> value.equals(tag) || value.equals("*"));
    }
}
