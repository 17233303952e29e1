package org.alliances.mooc.platform.openapi;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to each operation the refusals that follow from its shape: whoever takes a body can refuse it, whoever has a path
 * parameter can miss what it names, whoever wants a token can miss that. The features declare only what is their own.
 */
public class CommonResponses implements OASFilter {
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(entry("400", "Malformed or invalid input"),
            entry("401", "No valid token"), entry("403", "No right to this"), entry("404", "Not there, or not yours"),
            entry("406", "Only JSON is available"), entry("413", "The body is too large"),
            entry("415", "The body is not JSON"), entry("422", "The Idempotency-Key was used for another request"),
            entry("429", "Too many requests: come back later"), entry("500", "Our fault"),
            entry("503", "The database or the identity server does not answer"));
    private static final Map<String, String> EXAMPLES = Map.ofEntries(entry("400", "invalid-request"),
            entry("401", "unauthenticated"), entry("403", "forbidden"), entry("404", "not-found"),
            entry("406", "not-acceptable"), entry("413", "body-too-large"), entry("415", "unsupported-media-type"),
            entry("422", "idempotency-key-reused"), entry("429", "too-many-requests"), entry("500", "internal-error"),
            entry("503", "identity-unavailable"));
    /** What a client waits for before it asks again. */
    private static final Map<String, List<String>> HEADERS = Map.of("429",
            List.of("Retry-After", "RateLimit", "RateLimit-Policy"), "503", List.of("Retry-After"));
    private static final Map<String, String> HEADER_DESCRIPTIONS = Map.of("Retry-After",
            "In how many seconds to ask again",
            "RateLimit", "What is left of the quota, and in how many seconds it is whole: `\"user\";r=0;t=60`",
            "RateLimit-Policy", "The quota and its window in seconds: `\"user\";q=1200;w=60`");

    private static final Map<String, String> UNDECLARED = Map.of("401", "Not Authorized", "403", "Not Allowed");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Components components = document.getComponents() == null
                ? OASFactory.createComponents()
                : document.getComponents();
        document.setComponents(components);
        DESCRIPTIONS.keySet().stream().sorted()
                .forEach(status -> components.addResponse(name(status), problem(status)));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, item, method, operation)));
    }

    private static void complete(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        // Roles make the scanner add both, in words of its own.
        UNDECLARED.forEach((status, description) -> {
            APIResponse response = operation.getResponses().getAPIResponse(status);
            if (response != null && description.equals(response.getDescription())) {
                operation.getResponses().removeAPIResponse(status);
            }
        });
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45].*") && response.getContent() == null && response.getRef() == null) {
                response.setContent(problemContent(null));
            }
        });
        boolean hasBody = operation.getRequestBody() != null;
        boolean secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        boolean parameters = !parameters(item, operation).isEmpty();
        if (hasBody || parameters) {
            add(operation, "400");
        }
        if (secured) {
            add(operation, "401");
            add(operation, "403");
            add(operation, "503");
        }
        if (path.contains("{")) {
            add(operation, "404");
        }
        add(operation, "406");
        if (hasBody) {
            add(operation, "413");
            add(operation, "415");
        }
        if (method == PathItem.HttpMethod.POST) {
            add(operation, "422");
            operation.addParameter(OASFactory.createParameter().name("Idempotency-Key").in(Parameter.In.HEADER)
                    .description(
                            "Any text of 1 to 255 visible ASCII characters, new for each intent: a repeat with the same key gets the first answer again, byte for byte, for at least 24 hours.")
                    .required(false)
                    .schema(OASFactory.createSchema()
                            .addType(SchemaType.STRING)
                            .minLength(1).maxLength(255)));
        }
        if (operation.getResponses().hasAPIResponse("206")) {
            operation.addParameter(header("Range",
                    "The bytes that are wanted, of those that travel: all of them are sent where it is left out or names several ranges.",
                    "bytes=20000-"));
            operation.addParameter(header("If-Range",
                    "The ETag of the answer that the bytes at hand are from: where it is another by now, all is sent.",
                    "\"5891b5b522d5df086d0ff0b110fbd9d2\""));
        }
        add(operation, "429");
        add(operation, "500");
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description)
                .required(false).example(example).schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING));
    }

    private static List<Parameter> parameters(PathItem item, Operation operation) {
        List<Parameter> all = new java.util.ArrayList<>();
        if (item.getParameters() != null) {
            all.addAll(item.getParameters());
        }
        if (operation.getParameters() != null) {
            all.addAll(operation.getParameters());
        }
        return all;
    }

    private static void add(Operation operation, String status) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status,
                    OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
        }
    }

    private static String name(String status) {
        return "Problem" + status;
    }

    private static APIResponse problem(String status) {
        APIResponse problem = OASFactory.createAPIResponse().description(DESCRIPTIONS.get(status))
                .content(problemContent(status));
        HEADERS.getOrDefault(status, List.of()).forEach(name -> problem.addHeader(name, OASFactory.createHeader()
                .description(HEADER_DESCRIPTIONS.get(name)).schema(OASFactory.createSchema()
                        .addType(name.equals("Retry-After") ? SchemaType.INTEGER : SchemaType.STRING))));
        return problem;
    }

    private static org.eclipse.microprofile.openapi.models.media.Content problemContent(String status) {
        MediaType type = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        if (status != null) {
            Map<String, Object> example = new LinkedHashMap<>();
            example.put("type", "https://mooc.example.org/api/v1/problems/" + EXAMPLES.get(status));
            example.put("title", DESCRIPTIONS.get(status));
            example.put("status", Integer.valueOf(status));
            example.put("detail", DESCRIPTIONS.get(status));
            example.put("instance", "/api/v1/me/home");
            example.put("traceId", "01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e");
            type.setExample(example);
        }
        return OASFactory.createContent().addMediaType(PROBLEM_JSON, type);
    }
}
