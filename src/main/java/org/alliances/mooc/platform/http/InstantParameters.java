package org.alliances.mooc.platform.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

/** Reads instants of a query as the contract writes them; what a database cannot hold is refused here. */
@Provider
public class InstantParameters implements ParamConverterProvider {
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        if (rawType != Instant.class) {
            return null;
        }
        String field = Stream.of(annotations).filter(QueryParam.class::isInstance).map(QueryParam.class::cast)
                .map(QueryParam::value).findFirst().orElse("");
        return (ParamConverter<T>) new Converter(field);
    }

    private record Converter(String field) implements ParamConverter<Instant> {
        @Override
        public Instant fromString(String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            try {
                Instant instant = Instant.parse(value);
                if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                    return instant;
                }
            } catch (DateTimeParseException notAnInstant) {
                // Refused below, like what lies outside of all sense.
            }
            throw PlatformProblem.INVALID_REQUEST.with("Un instant n'est pas lisible.", "An instant cannot be read.")
                    .withViolations(List.of(new Violation(field, "query", Bilingual.of(
                            "doit être un instant, par exemple 2026-11-22T18:30:00Z",
                            "must be an instant, for example 2026-11-22T18:30:00Z"))));
        }

        @Override
        public String toString(Instant value) {
            return value.toString();
        }
    }
}
