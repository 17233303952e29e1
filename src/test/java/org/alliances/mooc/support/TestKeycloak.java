package org.alliances.mooc.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alliances.mooc.app.development.Console;
import org.alliances.mooc.app.development.KeycloakServer;
import org.alliances.mooc.app.development.KeycloakSettings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The one Keycloak of this test process, started by whoever asks first.
 *
 * <p>Quarkus loads the tests in class loaders of its own, each with its own copy of this field; the launcher finds the
 * running server again by a note under this process's number.
 */
public final class TestKeycloak {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ADMINISTRATOR = "admin";
    /** An assignment has no address of its own, and is answered without a body. */
    private static final Set<Integer> CREATED = Set.of(201, 204, 409);
    private static KeycloakServer server;

    private TestKeycloak() {}

    public static synchronized KeycloakServer server() {
        if (server == null) {
            server = KeycloakServer.start(KeycloakSettings.forTests(), Console.standard());
        }
        return server;
    }

    /** Asks the token endpoint of a realm. */
    public static HttpResponse<String> requestToken(String realm, Map<String, String> form) {
        return post("/realms/" + realm + "/protocol/openid-connect/token", "application/x-www-form-urlencoded",
                form(form), null);
    }

    /** Makes something through the administration API; what is there already, from another class loader, may stay. */
    public static void create(String path, String json) {
        HttpResponse<String> answer = post("/admin/realms" + path, "application/json", json, administrator());
        if (!CREATED.contains(answer.statusCode())) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Reads from the administration API. */
    public static JsonNode administer(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server().url() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + administrator()).build();
        return json(send(request));
    }

    /** Changes something through the administration API. */
    public static void change(String path, String json) {
        requireDone(send(HttpRequest.newBuilder(URI.create(server().url() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + administrator()).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)).build()));
    }

    /** Deletes something through the administration API. */
    public static void delete(String path) {
        requireDone(send(HttpRequest.newBuilder(URI.create(server().url() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + administrator()).DELETE().build()));
    }

    private static void requireDone(HttpResponse<String> answer) {
        if (answer.statusCode() != 204) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Makes accounts with their passwords and roles in one call; those that are there stay as they are. */
    static void importAccounts(String accounts) {
        json(post("/admin/realms/alliances/partialImport", "application/json",
                "{\"ifResourceExists\": \"SKIP\", \"users\": [%s]}".formatted(accounts), administrator()));
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String administrator() {
        return json(requestToken("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username",
                ADMINISTRATOR, "password", ADMINISTRATOR))).get("access_token").asText();
    }

    private static HttpResponse<String> post(String path, String type, String body, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server().url() + path))
                .header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return send(request.build());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
