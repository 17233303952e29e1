package org.alliances.mooc.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/** The OpenAPI document of the running application. */
public final class ApiDocuments {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private ApiDocuments() {}

    /** One operation of the document. */
    public record Operation(String method, String path, JsonNode node) {
        public boolean isSecured() {
            return !node.path("security").isEmpty();
        }

        /** The roles of the realm, one of which is needed; none where the operation is public. */
        public Set<String> roles() {
            Set<String> roles = new TreeSet<>();
            node.path("security").forEach(scheme -> scheme.forEach(
                    scopes -> scopes.forEach(scope -> roles.add(scope.asText()))));
            return roles;
        }

        /** Whether a learner may call it. */
        public boolean isForLearners() {
            return !isSecured() || roles().contains("learner");
        }

        /** The example of the request's body, or {@code null} where it takes none. */
        public String body() {
            JsonNode example = node.path("requestBody").path("content").path("application/json").path("example");
            return example.isMissingNode() ? null : example.toString();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }

        /** Its address with these values for its parameters. */
        public String address(Map<String, String> values) {
            String address = path;
            for (Map.Entry<String, String> value : values.entrySet()) {
                address = address.replace("{" + value.getKey() + "}", value.getValue());
            }
            return address;
        }
    }

    public static JsonNode json() {
        try {
            return new ObjectMapper().readTree(RestAssured.given().accept("application/json").get("/q/openapi")
                    .then().statusCode(200).extract().asString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        json().get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey())) {
                operations.add(new Operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                        operation.getValue()));
            }
        }));
        return operations;
    }
}
