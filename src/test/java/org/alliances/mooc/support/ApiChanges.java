package org.alliances.mooc.support;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;

import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.schema.ChangedNullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;

/**
 * What in one API document breaks the clients of another. The comparison is openapi-diff's; it understands OpenAPI 3.0
 * alone, in which the library that writes our document can write any.
 */
public final class ApiChanges {
    private static final String VERSION = "mp.openapi.extensions.smallrye.openapi";

    private final SortedSet<String> breaking = new TreeSet<>();

    private ApiChanges() {}

    /** Each breaking change, as operation, place and what happened there. */
    public static SortedSet<String> breaking(JsonNode before, JsonNode after) {
        ChangedOpenApi changed = OpenApiCompare.fromContents(in30(before), in30(after));
        ApiChanges changes = new ApiChanges();
        changed.getMissingEndpoints().forEach(
                endpoint -> changes.breaking.add(endpoint.getMethod() + " " + endpoint.getPathUrl() + " is gone"));
        changed.getChangedOperations().forEach(
                operation -> changes.in(operation.getHttpMethod() + " " + operation.getPathUrl(), operation));
        if (changed.isIncompatible() && changes.breaking.isEmpty()) {
            throw new AssertionError("the comparison found what breaks and did not say where");
        }
        return changes.breaking;
    }

    private static String in30(JsonNode document) {
        byte[] text = document.toString().getBytes(StandardCharsets.UTF_8);
        return SmallRyeOpenAPI.builder()
                .withConfig(new SmallRyeConfigBuilder().withDefaultValue(VERSION, "3.0.3").build())
                .withCustomStaticFile(() -> new ByteArrayInputStream(text)).enableStandardStaticFiles(false)
                .enableModelReader(false).enableAnnotationScan(false).enableStandardFilter(false).build().toJSON();
    }

    private void in(String where, Changed changed) {
        if (changed == null) {
            return;
        }
        int before = breaking.size();
        switch (changed) {
            case ChangedOperation operation -> operation(where, operation);
            case ChangedParameters parameters -> parameters(where, parameters);
            case ChangedParameter parameter -> parameter(where + " parameter " + parameter.getName(), parameter);
            case ChangedApiResponse answers -> {
                answers.getMissing().keySet().forEach(status -> breaking.add(where + " " + status + " is gone"));
                answers.getChanged().forEach((status, answer) -> in(where + " " + status, answer));
            }
            case ChangedContent content -> {
                content.getMissing().keySet().forEach(type -> breaking.add(where + " " + type + " is gone"));
                content.getChanged().values().forEach(type -> in(where, type.getSchema()));
            }
            case ChangedSchema schema -> schema(where, schema);
            case ComposedChanged composed -> composed.getChangedElements().forEach(part -> in(where, part));
            default -> {
            }
        }
        if (changed.isIncompatible() && breaking.size() == before) {
            breaking.add(where + ": " + changed.getClass().getSimpleName().replace("Changed", ""));
        }
    }

    private void operation(String where, ChangedOperation operation) {
        in(where, operation.getParameters());
        ChangedRequestBody body = operation.getRequestBody();
        in(where + " request", body);
        in(where, operation.getApiResponses());
    }

    private void parameters(String where, ChangedParameters parameters) {
        parameters.getMissing()
                .forEach(parameter -> breaking.add(where + " parameter " + parameter.getName() + " is gone"));
        parameters.getIncreased().stream().filter(parameter -> Boolean.TRUE.equals(parameter.getRequired()))
                .forEach(parameter -> breaking.add(where + " parameter " + parameter.getName() + " is required"));
        parameters.getChanged().forEach(parameter -> in(where, parameter));
    }

    private void parameter(String where, ChangedParameter parameter) {
        if (parameter.isChangeRequired() && Boolean.TRUE.equals(parameter.getNewParameter().getRequired())) {
            breaking.add(where + " is required");
        }
        in(where, parameter.getSchema());
    }

    private void schema(String where, ChangedSchema schema) {
        boolean answered = schema.getContext().isResponse();
        if (answered) {
            schema.getMissingProperties().keySet().forEach(name -> breaking.add(where + "." + name + " is gone"));
        }
        if (schema.isChangedType()) {
            breaking.add(where + " has another type");
        }
        ChangedNullable nullable = schema.getNullable();
        // To openapi-diff it is no break, to a generated client it is one.
        if (answered && nullable != null && Boolean.TRUE.equals(nullable.getRight())
                && !Boolean.TRUE.equals(nullable.getLeft())) {
            breaking.add(where + " may be null");
        }
        if (schema.getRequired() != null && schema.getRequired().isIncompatible()) {
            (answered ? schema.getRequired().getMissing() : schema.getRequired().getIncreased())
                    .forEach(
                            name -> breaking.add(where + "." + name + (answered ? " may be missing" : " is required")));
        }
        schema.getChangedProperties().forEach((name, property) -> in(where + "." + name, property));
        in(where + "[]", schema.getItems());
        in(where + "{}", schema.getAddProp());
        schema.getChangedElements().stream()
                .filter(part -> !(part instanceof ChangedSchema) && part != schema.getRequired())
                .forEach(part -> in(where, part));
    }
}
