package org.alliances.mooc.course.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.kernel.Bilingual;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

/** Says in an author's words what a JSON Schema keyword found. */
final class SchemaMessages {
    private static final int LONGEST_QUOTE = 40;
    private static final Map<String, Bilingual> TYPES = Map.of(
            "string", Bilingual.of("un texte", "a text"),
            "integer", Bilingual.of("un nombre entier", "a whole number"),
            "number", Bilingual.of("un nombre", "a number"),
            "boolean", Bilingual.of("true ou false", "true or false"),
            "array", Bilingual.of("une liste", "a list"),
            "object", Bilingual.of("des champs", "fields"),
            "null", Bilingual.of("rien", "nothing"));

    private SchemaMessages() {}

    static Finding finding(String part, Error error) {
        String pointer = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> of("missing-field", part, pointer,
                    "le champ « %s » manque", "the field “%s” is missing", error.getProperty());
            case "additionalProperties" ->
                of("unknown-field", part, pointer + "/" + Pointers.escape(error.getProperty()),
                        "le champ « %s » n'existe pas ici", "there is no field “%s” here", error.getProperty());
            case "type" -> type(part, pointer, error);
            case "enum", "const" -> of("not-a-choice", part, pointer,
                    "« %s » n'est pas permis ici ; permis : %s", "“%s” is not allowed here; allowed: %s",
                    quote(error.getInstanceNode()), choices(error.getSchemaNode()));
            case "pattern" -> pattern(part, pointer, error);
            case "maxLength" -> of("too-long", part, pointer,
                    "au plus %s caractères", "at most %s characters", error.getSchemaNode().asText());
            case "minItems" -> of("too-few", part, pointer,
                    "au moins %s élément(s), et non %s", "at least %s element(s), not %s",
                    error.getSchemaNode().asText(), error.getInstanceNode().size());
            case "uniqueItems" -> of("listed-twice", part, pointer,
                    "un même élément figure deux fois", "an element is listed twice");
            case "minimum" -> of("out-of-range", part, pointer,
                    "au moins %s", "at least %s", error.getSchemaNode().asText());
            case "maximum" -> of("out-of-range", part, pointer,
                    "au plus %s", "at most %s", error.getSchemaNode().asText());
            case "exclusiveMinimum" -> of("out-of-range", part, pointer,
                    "plus que %s", "more than %s", error.getSchemaNode().asText());
            case "multipleOf" -> of("out-of-range", part, pointer,
                    "un multiple de %s", "a multiple of %s", error.getSchemaNode().asText());
            case "minProperties", "maxProperties" -> pointer.startsWith("/outline")
                    ? of("not-one-field", part, pointer,
                            "exactement un de ces champs est attendu : completed, score, opensAt, atLeast, allOf",
                            "exactly one of these fields is expected: completed, score, opensAt, atLeast, allOf")
                    : of("too-few", part, pointer, "au moins %s champ(s)", "at least %s field(s)",
                            error.getSchemaNode().asText());
            default -> of("schema", part, pointer, "%s", "%s", error.getMessage());
        };
    }

    private static Finding type(String part, String pointer, Error error) {
        JsonNode value = error.getInstanceNode();
        Bilingual expected = TYPES.get(error.getSchemaNode().asText());
        if (value.isNull()) {
            return of("wrong-type", part, pointer,
                    Bilingual.of("ce champ est vide ; attendu : " + expected.french(),
                            "this field is empty; expected: " + expected.english()));
        }
        boolean needsQuotes = "string".equals(error.getSchemaNode().asText()) && value.isValueNode();
        return of("wrong-type", part, pointer, Bilingual.of(
                "attendu : " + expected.french()
                        + (needsQuotes ? " ; mettez « " + value.asText() + " » entre guillemets" : ""),
                "expected: " + expected.english()
                        + (needsQuotes ? "; put quotes around “" + value.asText() + "”" : "")));
    }

    private static Finding pattern(String part, String pointer, Error error) {
        String text = quote(error.getInstanceNode());
        return switch (error.getSchemaNode().asText()) {
            case "\\S" -> of("empty-text", part, pointer, "ce texte est vide", "this text is empty");
            case "^[a-z0-9]+(-[a-z0-9]+)*$" -> of("not-a-key", part, pointer,
                    "« %s » n'est pas une clé : minuscules sans accent, chiffres et tirets",
                    "“%s” is not a key: lower-case letters without accents, digits and hyphens", text);
            case "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" -> of("not-a-date", part, pointer,
                    "« %s » n'est pas une date : 2016, 2016-02 ou 2016-02-17",
                    "“%s” is not a date: 2016, 2016-02 or 2016-02-17", text);
            case "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" -> of("not-a-date", part, pointer,
                    "« %s » n'est pas un jour : 2016-02-17", "“%s” is not a day: 2016-02-17", text);
            case "^https?://[^\\s/]+(/\\S*)?$" -> of("not-an-address", part, pointer,
                    "« %s » n'est pas une adresse web", "“%s” is not a web address", text);
            default -> of("wrong-form", part, pointer,
                    "« %s » n'a pas la forme attendue ici", "“%s” does not have the form expected here", text);
        };
    }

    private static Finding of(String rule, String part, String pointer, String french, String english,
            Object... arguments) {
        return of(rule, part, pointer, Bilingual.of(french.formatted(arguments), english.formatted(arguments)));
    }

    private static Finding of(String rule, String part, String pointer, Bilingual message) {
        return new Finding(Finding.Level.ERROR, rule, part, pointer, 0, message);
    }

    private static String choices(JsonNode allowed) {
        if (!allowed.isArray()) {
            return allowed.asText();
        }
        List<String> names = new ArrayList<>();
        allowed.forEach(name -> names.add(name.asText()));
        return String.join(", ", names);
    }

    private static String quote(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
