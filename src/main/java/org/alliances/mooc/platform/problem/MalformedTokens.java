package org.alliances.mooc.platform.problem;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * A bearer token with an empty part makes the framework fail where it should refuse. It is replaced by a word that is no
 * token either, so that it is refused like any other, and only where a token is asked for.
 */
class MalformedTokens {
    private static final int THIRD = 8_000;
    private static final Pattern EMPTY_PART = Pattern.compile("(?i)Bearer +(\\.\\S*|\\S*\\.\\.\\S*)");

    void register(@Observes Filters filters) {
        filters.register(MalformedTokens::replace, THIRD);
    }

    private static void replace(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && EMPTY_PART.matcher(authorization).matches()) {
            context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer malformed");
        }
        context.next();
    }
}
