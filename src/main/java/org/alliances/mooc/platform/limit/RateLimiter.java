package org.alliances.mooc.platform.limit;

import java.security.Principal;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.http.ClientAddress;
import org.alliances.mooc.platform.problem.EarlyAnswers;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses with 429 whoever asks too much: first by address, before a token is checked or a body is parsed, then by account,
 * once it is known whose token it is. Guessing passwords is not possible here: signing in is the identity server's.
 */
@ApplicationScoped
class RateLimiter {
    /** After CORS (300), so that a page can read the refusal; before authentication (200). */
    private static final int AFTER_CORS = 290;
    private static final String ALLOWANCE = Allowance.class.getName();

    private final RateLimits limits;
    private final EarlyAnswers early;
    private final MeterRegistry meters;
    private final boolean enabled;
    private final String apiPath;

    RateLimiter(RateLimits limits, LimitConfig config, EarlyAnswers early, MeterRegistry meters,
            @ConfigProperty(name = "quarkus.rest.path") String apiPath) {
        this.limits = limits;
        this.early = early;
        this.meters = meters;
        this.enabled = config.enabled();
        this.apiPath = apiPath;
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::byAddress, AFTER_CORS);
        }
    }

    private void byAddress(RoutingContext context) {
        // Health and metrics are asked for by machines of the house; a preflight is no request yet.
        if (!context.request().path().startsWith(apiPath + "/") || context.request().method() == HttpMethod.OPTIONS) {
            context.next();
            return;
        }
        Allowance allowance = limits.takeOfAddress(ClientAddress.network(context.request().remoteAddress()));
        context.put(ALLOWANCE, allowance);
        context.addHeadersEndHandler(sent -> tell(context));
        if (allowance.granted()) {
            context.next();
        } else {
            early.end(context, refusal(allowance));
        }
    }

    @ServerRequestFilter
    void byUser(RoutingContext context) {
        if (enabled && context.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous()) {
            Allowance allowance = limits.takeOfUser(caller(user.getSecurityIdentity().getPrincipal()));
            context.put(ALLOWANCE, allowance);
            if (!allowance.granted()) {
                throw refusal(allowance);
            }
        }
    }

    /** Not the user name, which may pass to somebody else. */
    private static String caller(Principal principal) {
        return principal instanceof JsonWebToken token ? token.getSubject() : principal.getName();
    }

    private ProblemException refusal(Allowance allowance) {
        meters.counter("alliances.limited.requests", "policy", allowance.policy()).increment();
        return PlatformProblem.TOO_MANY_REQUESTS.asException().withMember("policy", allowance.policy());
    }

    /** Not on what others may be given out of a cache: to them it would tell of somebody else's quota. */
    private static void tell(RoutingContext context) {
        Allowance allowance = context.get(ALLOWANCE);
        HttpServerResponse response = context.response();
        String caching = response.headers().get(HttpHeaders.CACHE_CONTROL);
        if (caching != null && caching.startsWith("public")) {
            return;
        }
        response.headers().addAll(Map.of("RateLimit-Policy", allowance.policyField(), "RateLimit",
                allowance.limitField()));
        if (!allowance.granted()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, allowance.retryAfter());
        }
    }
}
