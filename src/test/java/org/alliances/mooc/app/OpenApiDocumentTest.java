package org.alliances.mooc.app;

import static org.alliances.mooc.support.Api.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** The API document: saved in the repository, the same as the running one, and complete. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class OpenApiDocumentTest {
    private static final Path SAVED = Path.of("src/docs/reference/openapi.yaml");
    /** The identity server's address differs from one installation to the next. */
    private static final String ISSUER = "openIdConnectUrl: \\S+";
    private static final String ANY_ISSUER = "openIdConnectUrl: https://id.example.org/realms/alliances/.well-known/openid-configuration";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void isTheOneInTheRepository() throws IOException {
        String running = anyone().accept("application/yaml").get("/q/openapi").then().statusCode(200).extract()
                .asString().replaceAll(ISSUER, ANY_ISSUER);
        if (Boolean.getBoolean("openapi.renew")) {
            Files.writeString(SAVED, running);
        }

        assertThat(SAVED).as("renew it with ./mvnw test -Dtest=OpenApiDocumentTest -Dopenapi.renew=true")
                .hasContent(running);
    }

    @Test
    void isOpenApi31WithWorkingSignIn() {
        Map<String, Object> document = document();

        assertThat(document.get("openapi").toString()).startsWith("3.1");
        assertThat(at(document, "components", "securitySchemes", "keycloak")).containsEntry("type", "openIdConnect")
                .hasEntrySatisfying("openIdConnectUrl", url -> assertThat(url.toString())
                        .endsWith("/realms/alliances/.well-known/openid-configuration"));
    }

    @Test
    void describesEveryOperation() {
        Map<String, List<String>> missing = new TreeMap<>();
        Set<String> ids = new TreeSet<>();
        operations().forEach((name, operation) -> {
            List<String> gaps = new ArrayList<>();
            for (String field : List.of("summary", "description", "operationId", "tags")) {
                if (operation.get(field) == null || operation.get(field).toString().isBlank()) {
                    gaps.add(field);
                }
            }
            if (!ids.add(String.valueOf(operation.get("operationId")))) {
                gaps.add("operationId of its own");
            }
            parameters(operation).stream().filter(parameter -> parameter.get("description") == null)
                    .forEach(parameter -> gaps.add("description of " + parameter.get("name")));
            if (!gaps.isEmpty()) {
                missing.put(name, gaps);
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void describesParametersAsPlainValues() {
        Map<String, Object> schemas = at(document(), "components", "schemas");
        Set<String> wrong = new TreeSet<>();
        operations().forEach((name, operation) -> parameters(operation).forEach(parameter -> {
            Map<String, Object> schema = at(parameter, "schema");
            if (schema.containsKey("$ref")) {
                schema = map(schemas.get(schema.get("$ref").toString().replaceFirst(".*/", "")));
            }
            if (!Set.of("string", "integer", "boolean").contains(String.valueOf(schema.get("type")))) {
                wrong.add(name + " " + parameter.get("name") + ": " + schema.get("type"));
            }
        }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void saysWhatEveryOperationCanRefuse() {
        Map<String, Set<String>> missing = new TreeMap<>();
        operations().forEach((name, operation) -> {
            Set<String> expected = new TreeSet<>(Set.of("500", "406"));
            if (!((List<?>) operation.getOrDefault("security", List.of())).isEmpty()) {
                expected.addAll(Set.of("401", "403", "503"));
            }
            if (name.contains("{")) {
                expected.addAll(Set.of("400", "404"));
            }
            if (operation.containsKey("requestBody")) {
                expected.addAll(Set.of("400", "413", "415"));
            }
            if (name.startsWith("post ")) {
                expected.add("422");
            }
            expected.removeAll(at(operation, "responses").keySet());
            if (!expected.isEmpty()) {
                missing.put(name, expected);
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void showsAnExampleOfEveryBody() {
        Set<String> without = new TreeSet<>();
        operations().forEach((name, operation) -> {
            contents(operation).forEach((place, content) -> {
                boolean shown = content.values().stream().map(OpenApiDocumentTest::map)
                        .anyMatch(type -> type.containsKey("example") || type.containsKey("examples"));
                if (!shown && content.containsKey("application/json")) {
                    without.add(name + " " + place);
                }
            });
        });

        assertThat(without).isEmpty();
    }

    @Test
    void hasNothingOfTheTests() {
        assertThat(operations().keySet()).isNotEmpty().noneMatch(name -> name.contains("/test/"));
    }

    private static Map<String, Map<String, Object>> contents(Map<String, Object> operation) {
        Map<String, Map<String, Object>> contents = new TreeMap<>();
        if (operation.containsKey("requestBody")) {
            contents.put("request", at(operation, "requestBody", "content"));
        }
        at(operation, "responses").forEach((status, response) -> {
            if (status.startsWith("2") && map(response).containsKey("content")) {
                contents.put(status, at(map(response), "content"));
            }
        });
        return contents;
    }

    private static Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> operations = new TreeMap<>();
        at(document(), "paths").forEach((path, item) -> map(item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.put(method + " " + path, map(operation));
            }
        }));
        return operations;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parameters(Map<String, Object> operation) {
        return (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
    }

    private static Map<String, Object> document() {
        return map(anyone().accept(ContentType.JSON).get("/q/openapi?format=json").then().statusCode(200).extract()
                .jsonPath().get("$"));
    }

    private static Map<String, Object> at(Map<String, Object> from, String... keys) {
        Map<String, Object> found = from;
        for (String key : keys) {
            found = map(found.getOrDefault(key, Map.of()));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
