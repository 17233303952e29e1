package org.alliances.mooc.platform.problem;

import java.util.Locale;

import jakarta.inject.Singleton;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.ProblemType;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.http.RequestId;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Makes the problem document of a refusal, for the request that it answers. */
@Singleton
class Problems {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String PAGES = "/problems/";

    private final ObjectMapper json;
    private final String apiPath;

    Problems(ObjectMapper json,
            @org.eclipse.microprofile.config.inject.ConfigProperty(name = "quarkus.rest.path") String apiPath) {
        this.json = json;
        this.apiPath = apiPath;
    }

    Problem document(ProblemException refusal, RoutingContext context) {
        Locale locale = language(context);
        return new Problem(address(refusal.type(), context), refusal.type().title().in(locale), refusal.type().status(),
                refusal.detail().in(locale), context.request().path(), refusal.violations().stream()
                        .map(v -> new Problem.Violation(v.field(), v.in(), v.message().in(locale))).toList(),
                RequestId.of(context), refusal.members());
    }

    /** Where the page about this type of problem is. */
    String address(ProblemType type, RoutingContext context) {
        HttpServerRequest request = context.request();
        String authority = request.authority() == null ? "" : request.authority().toString();
        return request.scheme() + "://" + authority + apiPath + PAGES + type.slug();
    }

    static Locale language(RoutingContext context) {
        return Languages.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Ends a request that never reached a resource. */
    void end(RoutingContext context, ProblemException refusal) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        try {
            context.response().setStatusCode(refusal.type().status()).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language(context).getLanguage())
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .end(json.writeValueAsString(document(refusal, context)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document is always JSON", e);
        }
    }
}
