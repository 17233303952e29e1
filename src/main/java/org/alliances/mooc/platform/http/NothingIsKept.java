package org.alliances.mooc.platform.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** An answer that says nothing about caching may hold personal data: no cache keeps it. */
final class NothingIsKept {
    /** After all that may say otherwise: filters of answers run from the highest priority down. */
    @ServerResponseFilter(priority = 0)
    void filter(ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
