package org.alliances.mooc.platform.problem;

import java.util.List;
import java.util.Map;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.http.RequestId;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;

/**
 * Turns whatever a request ended with into a problem document. What is not foreseen is logged in full under the request's
 * id and answered with no more than that id.
 */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String CHALLENGE = "Bearer realm=\"alliances\"";
    /** Seconds after which it is sensible to try again. */
    static final String RETRY_AFTER = "5";
    private static final int UNAVAILABLE = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
    private static final Map<Integer, PlatformProblem> BY_STATUS = Map.of(400, PlatformProblem.INVALID_REQUEST, 409,
            PlatformProblem.CONFLICT, 401,
            PlatformProblem.UNAUTHENTICATED, 403, PlatformProblem.FORBIDDEN, 404, PlatformProblem.NOT_FOUND, 405,
            PlatformProblem.METHOD_NOT_ALLOWED, 406, PlatformProblem.NOT_ACCEPTABLE, 413,
            PlatformProblem.BODY_TOO_LARGE, 415, PlatformProblem.UNSUPPORTED_MEDIA_TYPE, 431,
            PlatformProblem.HEADERS_TOO_LARGE);

    private final Problems problems;
    private final AllowedMethods allowedMethods;

    ProblemMappers(Problems problems, AllowedMethods allowedMethods) {
        this.problems = problems;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    RestResponse<Problem> refusal(ProblemException refusal, RoutingContext context) {
        return answer(refusal, context).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException invalid, RoutingContext context) {
        List<ProblemException.Violation> violations = invalid.getConstraintViolations().stream()
                .map(ConstraintViolations::read).toList();
        if (violations.stream().anyMatch(ConstraintViolations::isOurFault)) {
            return unexpected(invalid, context);
        }
        return answer(PlatformProblem.INVALID_REQUEST
                .with("Une ou plusieurs valeurs ne conviennent pas.", "One or more values are not valid.")
                .withViolations(violations), context).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(JsonProcessingException unreadable, RoutingContext context) {
        if (!JsonFaults.isOfReading(unreadable)) {
            return unexpected(unreadable, context);
        }
        return answer(JsonFaults.explain(unreadable), context).build();
    }

    /** The framework has a mapper of its own for these, which would name our classes. */
    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException mismatched, RoutingContext context) {
        return unreadable(mismatched, context);
    }

    @ServerExceptionMapper
    RestResponse<Problem> noToken(UnauthorizedException missing, RoutingContext context) {
        return answer(PlatformProblem.UNAUTHENTICATED.asException(), context).header(HttpHeaders.WWW_AUTHENTICATE,
                CHALLENGE).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> badToken(AuthenticationFailedException failed, RoutingContext context) {
        if (TokenFaults.isIdentityServerAway(failed)) {
            return identityServerAway(context);
        }
        return answer(TokenFaults.explain(failed), context).header(HttpHeaders.WWW_AUTHENTICATE,
                CHALLENGE + ", error=\"invalid_token\"").build();
    }

    /** Thrown bare where the identity server has been away since the start. */
    @ServerExceptionMapper
    RestResponse<Problem> identityServer(OIDCException away, RoutingContext context) {
        return identityServerAway(context);
    }

    private RestResponse<Problem> identityServerAway(RoutingContext context) {
        LOG.warnf("the identity server cannot be reached; requestId=%s",
                RequestId.of(context));
        return answer(PlatformProblem.IDENTITY_UNAVAILABLE.asException(), context).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException forbidden, RoutingContext context) {
        return answer(PlatformProblem.FORBIDDEN.asException(), context).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> overtaken(OptimisticLockException overtaken, RoutingContext context) {
        return answer(PlatformProblem.CONFLICT.asException(), context).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> standard(WebApplicationException standard, RoutingContext context) {
        if (standard.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, context);
        }
        if (standard.getCause() instanceof ProblemException refusal) {
            return refusal(refusal, context);
        }
        int status = standard.getResponse().getStatus();
        PlatformProblem type = BY_STATUS.get(status);
        if (type == null) {
            if (status < 500 && status >= 400) {
                type = PlatformProblem.INVALID_REQUEST;
            } else {
                return unexpected(standard, context);
            }
        }
        RestResponse.ResponseBuilder<Problem> answer = answer(type.asException(), context);
        if (standard instanceof NotAllowedException) {
            answer.header(HttpHeaders.ALLOW, allowedMethods.at(context));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable unexpected, RoutingContext context) {
        ProblemException refusal = DatabaseFaults.explain(unexpected);
        if (refusal != null) {
            LOG.warnf(unexpected, "the database refused; requestId=%s",
                    RequestId.of(context));
            return answer(refusal, context).build();
        }
        if (ClientGone.explains(unexpected)) {
            LOG.debugf("the client went away; requestId=%s", RequestId.of(context));
            return answer(PlatformProblem.INVALID_REQUEST.asException(), context).build();
        }
        LOG.errorf(unexpected, "unexpected failure; requestId=%s method=%s",
                RequestId.of(context), context.request().method());
        return answer(PlatformProblem.INTERNAL_ERROR.asException(), context).build();
    }

    private RestResponse.ResponseBuilder<Problem> answer(ProblemException refusal, RoutingContext context) {
        RestResponse.ResponseBuilder<Problem> answer = RestResponse.ResponseBuilder
                .create(Response.Status.OK, problems.document(refusal, context)).status(refusal.type().status())
                .header(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, Problems.language(context).getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (refusal.type().status() == UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return answer;
    }
}
