package org.alliances.mooc.platform.http;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import org.alliances.mooc.platform.persistence.Ids;
import org.jboss.logging.MDC;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives each request an id: the client's own {@code X-Request-Id} where it is harmless, else a new one. It is on the
 * answer, in every problem as {@code traceId}, and in the log.
 */
final class RequestIds {
    static final String HEADER = "X-Request-Id";
    static final String KEY = "requestId";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    /** Before everything else, so that an early refusal has an id too. */
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, FIRST);
    }

    private static void identify(RoutingContext context) {
        String sent = context.request().getHeader(HEADER);
        String id = sent != null && HARMLESS.matcher(sent).matches() ? sent : Ids.next().toString();
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        context.next();
    }
}
