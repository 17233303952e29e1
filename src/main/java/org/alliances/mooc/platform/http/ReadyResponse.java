package org.alliances.mooc.platform.http;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Answers with {@link ReadyBytes}: 304 where the client has them, compressed where it can read that. */
public final class ReadyResponse {
    /** For everyone: may be kept by shared caches, and checked again after a minute. */
    public static final String PUBLIC = "public, max-age=60";
    /** Behind sign-in: kept by the client only, and checked each time. */
    public static final String PRIVATE = "private, no-cache";
    /** Addressed by revision: never changes. */
    public static final String PRIVATE_IMMUTABLE = "private, max-age=31536000, immutable";

    private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"");

    private ReadyResponse() {}

    /**
     * @param vary further request headers that the answer depends on, beside {@code Accept-Encoding}
     */
    public static Response of(ReadyBytes ready, HttpHeaders headers, String cacheControl,
            String... vary) {
        ContentCoding coding = ContentCoding.best(headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING));
        EntityTag tag = new EntityTag(ready.entityTag(coding));
        boolean known = isKnown(tag, headers);
        ResponseBuilder response = known
                ? Response.notModified()
                : Response.ok(ready.in(coding), MediaType.APPLICATION_JSON_TYPE);
        if (coding != ContentCoding.IDENTITY && !known) {
            response.header(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        response.tag(tag).header(HttpHeaders.CACHE_CONTROL, cacheControl).header(HttpHeaders.VARY,
                vary.length == 0
                        ? HttpHeaders.ACCEPT_ENCODING
                        : HttpHeaders.ACCEPT_ENCODING + ", " + String.join(", ", vary));
        return response.build();
    }

    /**
     * RFC 9110, 13.1.2: any of the tags, or {@code *}. Compared weakly, because a proxy that compresses on its own weakens
     * the tag; the framework compares strongly.
     */
    public static boolean isKnown(EntityTag tag, HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return values != null && values.stream().anyMatch(value -> value.trim().equals("*")
                || TAG.matcher(value).results().anyMatch(sent -> sent.group(1).equals(tag.getValue())));
    }
}
