package org.alliances.mooc.platform.problem;

import java.util.Map;

import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

/** Requests that the server refuses before a resource sees them get a problem document too. */
class EarlyRefusals {
    private final Problems problems;

    EarlyRefusals(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        Map<Integer, PlatformProblem> types = Map.of(400, PlatformProblem.INVALID_REQUEST, 404,
                PlatformProblem.NOT_FOUND, 405, PlatformProblem.METHOD_NOT_ALLOWED, 413, PlatformProblem.BODY_TOO_LARGE,
                415, PlatformProblem.UNSUPPORTED_MEDIA_TYPE, 431, PlatformProblem.HEADERS_TOO_LARGE);
        types.forEach((status, type) -> router.errorHandler(status,
                context -> problems.end(context, type.asException())));
    }
}
