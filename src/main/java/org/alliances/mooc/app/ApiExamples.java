package org.alliances.mooc.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Shows an example of every body in the API document: real answers, shortened, from the files of {@code api-examples/},
 * named by operation, and by status where it has answers of several shapes.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiExamples implements OASFilter {
    private static final String FOLDER = "api-examples/";
    private static final String JSON = "application/json";

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations().values().forEach(this::show));
    }

    private void show(Operation operation) {
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), operation.getOperationId() + ".request.json");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                // Where two answers differ in shape, the rarer has a file of its own.
                show(response.getContent(), operation.getOperationId() + ".json");
                show(response.getContent(), operation.getOperationId() + "." + status + ".json");
            }
        });
    }

    private void show(Content content, String file) {
        if (!content.hasMediaType(JSON)) {
            return;
        }
        try (InputStream example = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            if (example != null) {
                content.getMediaType(JSON).setExample(mapper.readValue(example, Object.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + file + " cannot be read", e);
        }
    }
}
