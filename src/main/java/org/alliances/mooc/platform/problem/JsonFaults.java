package org.alliances.mooc.platform.problem;

import java.util.List;
import java.util.StringJoiner;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.ProblemException.Violation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a JSON body in the client's terms: Jackson's own messages name our classes. */
final class JsonFaults {
    private JsonFaults() {}

    /** Whether the failure is one of reading: what cannot be written is our mistake, not the client's. */
    static boolean isOfReading(JsonProcessingException fault) {
        return isSyntax(fault) || fault instanceof MismatchedInputException
                || fault instanceof ValueInstantiationException || fault.getCause() instanceof StreamReadException;
    }

    static ProblemException explain(JsonProcessingException fault) {
        if (fault instanceof JsonMappingException mapping && !isSyntax(mapping)) {
            return PlatformProblem.INVALID_REQUEST
                    .with("Le corps de la requête n'a pas la forme attendue.",
                            "The request body is not of the expected form.")
                    .withViolations(List.of(new Violation(path(mapping), "body", message(mapping))));
        }
        var at = fault.getLocation();
        return at == null || at.getLineNr() < 1
                ? PlatformProblem.MALFORMED_JSON.asException()
                : PlatformProblem.MALFORMED_JSON.with(
                        "La lecture s'est arrêtée ligne %d, colonne %d.".formatted(at.getLineNr(), at.getColumnNr()),
                        "Reading stopped at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr()));
    }

    /** Jackson wraps a syntax error inside a nested value, and text after the document, into a mapping error. */
    private static boolean isSyntax(JsonProcessingException fault) {
        if (fault instanceof JsonMappingException mapping) {
            return isUnreadable(mapping.getCause()) || mapping.getOriginalMessage() != null
                    && mapping.getOriginalMessage().startsWith("Trailing token");
        }
        return isUnreadable(fault);
    }

    private static boolean isUnreadable(Throwable fault) {
        return fault instanceof StreamConstraintsException
                || fault instanceof StreamReadException && !(fault instanceof InputCoercionException);
    }

    private static Bilingual message(JsonMappingException mapping) {
        return switch (mapping) {
            case UnrecognizedPropertyException unknown ->
                Bilingual.of("cette propriété n'existe pas ici", "there is no such property here");
            case InvalidTypeIdException kind ->
                Bilingual.of("le genre (« kind ») manque ou n'existe pas", "the kind is missing or does not exist");
            case InvalidFormatException form ->
                Bilingual.of("cette valeur n'a pas la forme attendue", "this value is not of the expected form");
            case ValueInstantiationException value ->
                Bilingual.of("cette valeur n'a pas la forme attendue", "this value is not of the expected form");
            case MismatchedInputException type when type.getPath().isEmpty() && type.getTargetType() != null ->
                Bilingual.of(
                        "un objet JSON est attendu", "a JSON object is expected");
            default -> Bilingual.of("cette valeur n'est pas du type attendu", "this value is not of the expected type");
        };
    }

    private static String path(JsonMappingException mapping) {
        StringJoiner path = new StringJoiner(".");
        for (JsonMappingException.Reference step : mapping.getPath()) {
            path.add(step.getFieldName() != null ? step.getFieldName() : Integer.toString(step.getIndex()));
        }
        return path.toString();
    }
}
