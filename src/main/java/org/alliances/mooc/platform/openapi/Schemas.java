package org.alliances.mooc.platform.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The named schemas of a document, and who reaches which of them. */
final class Schemas {
    static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> named;

    Schemas(OpenAPI document) {
        named = document.getComponents().getSchemas();
    }

    /** The last part of a reference. */
    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The names of all schemas that the body of its request can hold. */
    Set<String> ofRequest(Operation operation) {
        Set<String> reached = new HashSet<>();
        if (operation.getRequestBody() != null) {
            reach(operation.getRequestBody().getContent(), reached);
        }
        return reached;
    }

    /** The names of all schemas that its answers can hold, refusals included. */
    Set<String> ofAnswers(Operation operation) {
        Set<String> reached = new HashSet<>();
        operation.getResponses().getAPIResponses().values()
                .forEach(response -> reach(response.getContent(), reached));
        return reached;
    }

    private void reach(Content content, Set<String> reached) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> reach(type.getSchema(), reached));
        }
    }

    private void reach(Schema schema, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = name(schema.getRef());
            if (reached.add(name)) {
                reach(named.get(name), reached);
            }
            return;
        }
        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf(), values(schema.getProperties()))
                .filter(list -> list != null).flatMap(List::stream).forEach(part -> reach(part, reached));
        reach(schema.getItems(), reached);
        reach(schema.getAdditionalPropertiesSchema(), reached);
    }

    private static List<Schema> values(Map<String, Schema> properties) {
        return properties == null ? null : List.copyOf(properties.values());
    }
}
