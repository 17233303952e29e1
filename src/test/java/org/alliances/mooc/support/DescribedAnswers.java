package org.alliances.mooc.support;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Holds every JSON answer that a test gets against the API document of the repository, whatever the test is about: a
 * generated client breaks on a null that was not foretold, and no list of calls is as long as all tests together.
 */
final class DescribedAnswers implements Filter {
    private static final String ADDRESS = "https://mooc.example.org/openapi";
    private static final ObjectMapper JSON = new ObjectMapper();
    static final DescribedAnswers FILTER = new DescribedAnswers();

    private final List<Described> operations = new ArrayList<>();
    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private DescribedAnswers() {
        String text = SavedApiDocument.read(SavedApiDocument.CURRENT).toString().replace("\"#/components/",
                "\"" + ADDRESS + "#/components/");
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ADDRESS, text)));
        try {
            document = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(
                operation -> operations.add(Described.of(operation.getKey(), path.getKey(), operation.getValue()))));
        // Where two templates fit, the one that says more is meant.
        operations.sort((one, other) -> Integer.compare(one.variables(), other.variables()));
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification answerSpecification,
            FilterContext context) {
        Response answer = context.next(request, answerSpecification);
        String path = request.getDerivedPath();
        if (answer.contentType().contains("json")) {
            operations.stream().filter(operation -> operation.matches(request.getMethod(), path)).findFirst()
                    .ifPresent(operation -> check(operation, answer));
        }
        return answer;
    }

    private void check(Described operation, Response answer) {
        String type = answer.contentType().replaceFirst(";.*", "");
        String where = operation.name() + " " + answer.statusCode() + " " + type;
        JsonNode response = resolved(operation.node().path("responses").path(Integer.toString(answer.statusCode())));
        JsonNode schema = response.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            throw new AssertionError(where + " is not in the API document");
        }
        Schema compiled = schemas.computeIfAbsent(where, key -> registry.getSchema(
                SchemaLocation.of(ADDRESS + "/" + schemas.size()), schema));
        try {
            List<Error> errors = compiled.validate(JSON.readTree(answer.asString()));
            if (!errors.isEmpty()) {
                throw new AssertionError(where + " is not as the API document describes it: "
                        + errors.stream().limit(10).map(error -> error.getInstanceLocation() + " " + error.getMessage())
                                .toList());
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(ADDRESS.length() + 1)) : node;
    }

    private record Described(String method, String path, Pattern pattern, JsonNode node) {
        static Described of(String method, String path, JsonNode node) {
            return new Described(method.toUpperCase(Locale.ROOT), path,
                    Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")), node);
        }

        boolean matches(String asked, String address) {
            return method.equals(asked) && pattern.matcher(address.replaceFirst("\\?.*", "")).matches();
        }

        int variables() {
            return path.length() - path.replace("{", "").length();
        }

        String name() {
            return method + " " + path;
        }
    }
}
