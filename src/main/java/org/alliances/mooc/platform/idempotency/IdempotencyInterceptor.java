package org.alliances.mooc.platform.idempotency;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.http.InCallersLanguage;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.persistence.UniqueConflicts;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps the promise of {@link Idempotent}. The claim on the key, the work and the stored answer are one transaction: a
 * crash leaves all or nothing, and of two requests at once the second waits on the primary key for the first and then
 * replays it; on one replica, before it takes a connection. Refusals are not stored: they changed nothing, so asking again is safe and gives today's answer.
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
    /** They are stored by themselves, or belong to the message and not to the answer. */
    private static final Set<String> OF_THEIR_OWN = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION,
            HttpHeaders.CONTENT_LENGTH, HttpHeaders.DATE);
    /** Where the annotations are that say that a parameter is something else than the body. */
    private static final Set<String> PARAMETERS = Set.of(PathParam.class.getPackageName(),
            Context.class.getPackageName(), RestPath.class.getPackageName());
    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {
    };

    private final IdempotentAnswerRepository answers;
    private final KeysInUse keys;
    private final RoutingContext request;
    private final SecurityIdentity caller;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyInterceptor(IdempotentAnswerRepository answers, KeysInUse keys, RoutingContext request,
            SecurityIdentity caller,
            ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.keys = keys;
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
        IdempotentAnswer.Key id = new IdempotentAnswer.Key(callerId(), key);
        String requestHash = hash(call);
        Idempotent promise = call.getMethod().getAnnotation(Idempotent.class);
        return keys.oneAtATime(id, () -> promise != null && promise.inPieces()
                ? answerInPieces(call, id, requestHash)
                : UniqueConflicts.retry(TRIES,
                        () -> QuarkusTransaction.joiningExisting().call(() -> answer(call, id, requestHash))));
    }

    /** No transaction is open while the work is done, which needs connections of its own. */
    private Response answerInPieces(InvocationContext call, IdempotentAnswer.Key id, String requestHash) {
        Optional<Response> known = QuarkusTransaction.requiringNew()
                .call(() -> answers.findByIdOptional(id).map(first -> replay(first, requestHash)));
        if (known.isPresent()) {
            return known.get();
        }
        Response first = inLanguage(call, asResponse(Calls.proceed(call)));
        return QuarkusTransaction.requiringNew().call(() -> answers.claim(id, requestHash, clock.instant())
                ? keep(answers.findById(id), first)
                // Another replica was faster.
                : replay(answers.findByIdOptional(id).orElseThrow(PlatformProblem.CONFLICT::asException), requestHash));
    }

    private Response answer(InvocationContext call, IdempotentAnswer.Key id, String requestHash) {
        if (!answers.claim(id, requestHash, clock.instant())) {
            // Gone where it was cleaned away in between: then the client may simply ask again.
            return replay(answers.findByIdOptional(id).orElseThrow(PlatformProblem.CONFLICT::asException), requestHash);
        }
        IdempotentAnswer claimed = answers.findById(id);
        return keep(claimed, inLanguage(call, asResponse(Calls.proceed(call))));
    }

    private Response keep(IdempotentAnswer claimed, Response first) {
        MediaType type = first.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : first.getMediaType();
        claimed.answer(first.getStatus(), first.getHeaderString(HttpHeaders.LOCATION), type.toString(),
                write(beside(first)), text(first.getEntity(), type));
        return Response.fromResponse(first).entity(claimed.body()).type(type).build();
    }

    /** A repeat is in the language of the first answer, whatever it asks for. */
    private Response inLanguage(InvocationContext call, Response answer) {
        return call.getMethod().isAnnotationPresent(InCallersLanguage.class)
                ? Response.fromResponse(answer).header(HttpHeaders.CONTENT_LANGUAGE,
                        Languages.preferred(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)).getLanguage())
                        .build()
                : answer;
    }

    /** What the method itself says beside its body; what every answer gets is put on a replay as on the first one. */
    private static Map<String, List<String>> beside(Response first) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(first.getStringHeaders());
        OF_THEIR_OWN.forEach(headers::remove);
        return headers;
    }

    private String text(Object entity, MediaType type) {
        if (entity instanceof String text && !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return text;
        }
        if (entity instanceof byte[] || entity instanceof InputStream) {
            throw new IllegalStateException("what is repeatable answers with text");
        }
        return write(entity);
    }

    /** Not the user name, which may pass to somebody else. */
    private UUID callerId() {
        Principal principal = caller.getPrincipal();
        String name = principal instanceof JsonWebToken token
                ? token.getIssuer() + " " + token.getSubject()
                : principal.getName();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Response replay(IdempotentAnswer known, String requestHash) {
        if (!known.isFor(requestHash)) {
            throw PlatformProblem.IDEMPOTENCY_KEY_REUSED.asException();
        }
        Response.ResponseBuilder response = Response.status(known.status()).entity(known.body())
                .type(known.contentType()).header(REPLAYED, "true");
        if (known.location() != null) {
            response.header(HttpHeaders.LOCATION, known.location());
        }
        if (known.headers() != null) {
            readHeaders(known.headers())
                    .forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        }
        return response.build();
    }

    private Map<String, List<String>> readHeaders(String stored) {
        try {
            return json.readValue(stored, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored here is always JSON", e);
        }
    }

    /**
     * Method, address and what was sent, as it was understood: blanks and the order of properties do not matter. What is
     * not understood here, a file, counts byte for byte. Parameters are in the address; what has none of their
     * annotations is the body.
     */
    private String hash(InvocationContext call) {
        StringBuilder sent = new StringBuilder(request.request().method().name()).append(' ')
                .append(request.request().path());
        if (request.request().query() != null) {
            sent.append('?').append(request.request().query());
        }
        Annotation[][] annotations = call.getMethod().getParameterAnnotations();
        for (int i = 0; i < annotations.length; i++) {
            Object argument = call.getParameters()[i];
            if (argument instanceof Record || isBody(annotations[i])) {
                sent.append('\n')
                        .append(argument instanceof byte[] file ? ContentHash.of(file).value() : write(argument));
            }
        }
        return ContentHash.of(sent.toString().getBytes(StandardCharsets.UTF_8)).value();
    }

    private static boolean isBody(Annotation[] annotations) {
        return Stream.of(annotations).map(annotation -> annotation.annotationType().getPackageName())
                .noneMatch(PARAMETERS::contains);
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
