package org.alliances.mooc.platform.http;

/**
 * An address whose requests may have as large a body as {@code quarkus.http.limits.max-body-size} permits; those of all
 * others have at most {@value #ORDINARY} bytes. A feature produces a bean of it.
 *
 * @param path from the root of the server, without a query
 */
public record LargeBody(String path) {
    /** The largest body of a request to any other address, in bytes. */
    public static final long ORDINARY = 1024 * 1024;
}
