package org.alliances.mooc.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.persistence.UniqueConflicts;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps the promise of {@link Idempotent}. The claim on the key, the work and the stored answer are one transaction: a
 * crash leaves all or nothing, and of two requests at once the second waits on the primary key for the first and then
 * replays it. Refusals are not stored: they changed nothing, so asking again is safe and gives today's answer.
 *
 * <p>A unique constraint that another request won is answered by doing the work again, which then finds what the other
 * has written; this holds without the header too.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 500)
class IdempotencyInterceptor {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int TRIES = 5;

    private final IdempotentAnswerRepository answers;
    private final RoutingContext request;
    private final SecurityIdentity caller;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyInterceptor(IdempotentAnswerRepository answers, RoutingContext request, SecurityIdentity caller,
            ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.request = request;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = request.request().getHeader(HEADER);
        if (key == null) {
            return UniqueConflicts.retry(TRIES, () -> Calls.proceed(call));
        }
        if (!PRINTABLE.matcher(key).matches()) {
            throw PlatformProblem.INVALID_REQUEST
                    .with("L'en-tête « Idempotency-Key » ne convient pas.",
                            "The header “Idempotency-Key” is not valid.")
                    .withViolations(List.of(new ProblemException.Violation(HEADER, "header",
                            Bilingual.of("de 1 à 255 caractères ASCII visibles",
                                    "1 to 255 visible ASCII characters"))));
        }
        UUID callerId = callerId();
        String requestHash = hash(call);
        return UniqueConflicts.retry(TRIES,
                () -> QuarkusTransaction.joiningExisting().call(() -> answer(call, callerId, key, requestHash)));
    }

    private Response answer(InvocationContext call, UUID callerId, String key, String requestHash) {
        IdempotentAnswer.Key id = new IdempotentAnswer.Key(callerId, key);
        if (!answers.claim(id, requestHash, clock.instant())) {
            // Gone where it was cleaned away in between: then the client may simply ask again.
            return replay(answers.findByIdOptional(id).orElseThrow(PlatformProblem.CONFLICT::asException), requestHash);
        }
        IdempotentAnswer claimed = answers.findById(id);
        Response first = asResponse(Calls.proceed(call));
        claimed.answer(first.getStatus(), first.getHeaderString(HttpHeaders.LOCATION), MediaType.APPLICATION_JSON,
                write(first.getEntity()));
        return Response.fromResponse(first).entity(claimed.body()).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Not the user name, which may pass to somebody else. */
    private UUID callerId() {
        Principal principal = caller.getPrincipal();
        String name = principal instanceof JsonWebToken token
                ? token.getIssuer() + " " + token.getSubject()
                : principal.getName();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Response replay(IdempotentAnswer known, String requestHash) {
        if (!known.isFor(requestHash)) {
            throw PlatformProblem.IDEMPOTENCY_KEY_REUSED.asException();
        }
        Response.ResponseBuilder response = Response.status(known.status()).entity(known.body())
                .type(known.contentType()).header(REPLAYED, "true");
        if (known.location() != null) {
            response.header(HttpHeaders.LOCATION, known.location());
        }
        return response.build();
    }

    /**
     * Method, address and what was sent, as it was understood: blanks and the order of properties do not matter. What is
     * not understood here, a file, counts byte for byte.
     */
    private String hash(InvocationContext call) {
        StringBuilder sent = new StringBuilder(request.request().method().name()).append(' ')
                .append(request.request().path());
        if (request.request().query() != null) {
            sent.append('?').append(request.request().query());
        }
        for (Object argument : call.getParameters()) {
            if (argument instanceof Record) {
                sent.append('\n').append(write(argument));
            } else if (argument instanceof byte[] file) {
                sent.append('\n').append(ContentHash.of(file).value());
            }
        }
        return ContentHash.of(sent.toString().getBytes(StandardCharsets.UTF_8)).value();
    }

    private static Response asResponse(Object result) {
        return switch (result) {
            case Response response -> response;
            case RestResponse<?> response -> response.toResponse();
            case null -> Response.noContent().build();
            default -> Response.ok(result).build();
        };
    }

    private String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the wire types are always JSON", e);
        }
    }
}
