package org.alliances.mooc.platform.http;

import io.vertx.ext.web.RoutingContext;

/** The id of a request in flight. */
public final class RequestId {
    private RequestId() {}

    public static String of(RoutingContext context) {
        String id = context.get(RequestIds.KEY);
        return id == null ? "" : id;
    }
}
