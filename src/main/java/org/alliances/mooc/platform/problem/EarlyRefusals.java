package org.alliances.mooc.platform.problem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;

import org.alliances.mooc.platform.http.LargeBody;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** Requests that the server refuses before a resource sees them get a problem document too. */
class EarlyRefusals {
    /** After the request has its id, before the framework looks at the length and refuses without a word. */
    private static final int SECOND = 9_000;

    private final Problems problems;
    private final Set<String> largeBodies;
    private final long largest;
    private final BodyHandler chunked;
    private final BodyHandler chunkedLarge;

    EarlyRefusals(Problems problems, VertxHttpConfig http, @All List<LargeBody> largeBodies) {
        this.problems = problems;
        this.largeBodies = largeBodies.stream().map(LargeBody::path).collect(Collectors.toSet());
        this.largest = http.limits().maxBodySize().map(size -> size.asLongValue()).orElse(Long.MAX_VALUE);
        this.chunked = BodyHandler.create(false).setBodyLimit(LargeBody.ORDINARY);
        this.chunkedLarge = BodyHandler.create(false).setBodyLimit(largest);
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, SECOND);
    }

    private boolean isLarge(RoutingContext context) {
        return largeBodies.contains(context.request().path());
    }

    private void refuseTooLarge(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long maxBody = isLarge(context) ? largest : LargeBody.ORDINARY;
        if (length != null && length.length() < 19 && Long.parseLong(length) > maxBody) {
            if (context.request().version() != HttpVersion.HTTP_2) {
                // What the client is still sending is not read, so that the connection cannot be used again.
                context.response().putHeader(HttpHeaders.CONNECTION, "close");
            }
            problems.end(context, PlatformProblem.BODY_TOO_LARGE.asException());
        } else if (length == null && hasBody(context.request())) {
            // A body of unknown length is collected first, because the framework would refuse it without a word.
            context.request().resume();
            (isLarge(context) ? chunkedLarge : chunked).handle(context);
        } else {
            context.next();
        }
    }

    /**
     * Of a length that is not said, in chunks. HTTP/2 says nothing at all, and does not let a body be read twice: there
     * {@link UncountedBodies} counts while it is read.
     */
    private static boolean hasBody(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    void register(@Observes Router router) {
        Map<Integer, PlatformProblem> types = Map.of(400, PlatformProblem.INVALID_REQUEST, 404,
                PlatformProblem.NOT_FOUND, 405, PlatformProblem.METHOD_NOT_ALLOWED, 413, PlatformProblem.BODY_TOO_LARGE,
                415, PlatformProblem.UNSUPPORTED_MEDIA_TYPE, 431, PlatformProblem.HEADERS_TOO_LARGE);
        types.forEach((status, type) -> router.errorHandler(status,
                context -> problems.end(context, type.asException())));
        // Before the framework's own failure handler, which answers without a word.
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            PlatformProblem type = context.failure() == null ? types.get(context.statusCode()) : null;
            if (type == null) {
                context.next();
            } else {
                problems.end(context, type.asException());
            }
        });
    }
}
