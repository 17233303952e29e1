package org.alliances.mooc.platform.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * Answers with a file whose address holds its hash: it never changes, so whoever has it need not ask again. A client that
 * lost its connection asks for the rest of it: {@link ByteRanges}.
 */
public final class ServedFile {
    /** Its address names its content: any cache may keep it for ever. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    /** Nothing in a file may run or load anything, even where a browser opens it as a page of its own. */
    private static final String ISOLATED = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private ServedFile() {}

    /**
     * A file that travels as it is, because its format is compressed already.
     *
     * @param tag the entity tag, without quotes
     */
    public static Response of(byte[] bytes, String mediaType, String tag, HttpHeaders headers) {
        return answer(Response.ok(bytes, mediaType), tag, headers);
    }

    /** As {@link #of}, a file that travels compressed to who can read that. */
    public static Response compressible(ReadyBytes file, String mediaType, String tag, HttpHeaders headers) {
        // The compressed form is another sequence of bytes: RFC 9110, 8.8.3.3.
        ContentCoding coding = ContentCoding.best(headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING));
        ResponseBuilder whole = Response.ok(file.in(coding), mediaType);
        if (coding != ContentCoding.IDENTITY) {
            whole.header(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        return answer(whole, tag + coding.suffix(), headers, HttpHeaders.ACCEPT_ENCODING);
    }

    /** @param vary the request headers that the answer depends on */
    private static Response answer(ResponseBuilder whole, String tag, HttpHeaders headers, String... vary) {
        EntityTag entityTag = new EntityTag(tag);
        ResponseBuilder answer = ReadyResponse.isKnown(entityTag, headers)
                ? Response.notModified().header("Accept-Ranges", "bytes")
                : whole;
        answer.tag(entityTag).header(HttpHeaders.CACHE_CONTROL, IMMUTABLE)
                .header("Content-Security-Policy", ISOLATED)
                // A page of another origin may show it: that is what it is for.
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        if (vary.length > 0) {
            answer.header(HttpHeaders.VARY, String.join(", ", vary));
        }
        return ByteRanges.of(answer.build(), headers);
    }
}
