package org.alliances.mooc.platform.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

/** A UUID that is none is invalid input, and says where: the framework would answer that nothing was found. */
@Provider
public class UuidParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        if (rawType != UUID.class) {
            return null;
        }
        String field = "";
        String in = "path";
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathParam path) {
                field = path.value();
            } else if (annotation instanceof QueryParam query) {
                field = query.value();
                in = "query";
            }
        }
        return (ParamConverter<T>) new Converter(field, in);
    }

    private record Converter(String field, String in) implements ParamConverter<UUID> {
        @Override
        public UUID fromString(String value) {
            try {
                UUID id = UUID.fromString(value);
                // The JDK reads « 1-1-1-1-1 » as a UUID; a repeat in another spelling would be another key.
                if (id.toString().equalsIgnoreCase(value)) {
                    return id;
                }
            } catch (IllegalArgumentException notAUuid) {
                // Refused below, like what the JDK is too lenient about.
            }
            throw PlatformProblem.INVALID_REQUEST
                    .with("Un identifiant n'a pas la forme d'un UUID.", "An id does not have the form of a UUID.")
                    .withViolations(List.of(new Violation(field, in, Bilingual.of(
                            "doit être un UUID, par exemple 01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e",
                            "must be a UUID, for example 01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e"))));
        }

        @Override
        public String toString(UUID value) {
            return value.toString();
        }
    }
}
