package org.alliances.mooc.identity.people;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.alliances.mooc.support.TestKeycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Accounts that a test makes, and removes. */
final class Accounts {
    static final String USERS = V1 + "/admin/users";
    private static final String PREFIX = "essai-";
    private static final String REALM = "/alliances";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Accounts() {}

    /** A user name that no test has used: tokens are kept by name. */
    static String newName() {
        return PREFIX + Long.toString(System.nanoTime(), 36) + "-" + NUMBER.incrementAndGet();
    }

    static Map<String, Object> request(String userName, String... roles) {
        return Map.of("userName", userName, "mailAddress", userName + "@example.org", "givenName", "Nadia",
                "familyName", "Verlet", "roles", List.of(roles), "language", "fr");
    }

    static Response invite(Map<String, ?> request) {
        return as("admin").contentType(ContentType.JSON).body(request).post(USERS);
    }

    /** Somebody who has been invited, and has set her name as her password. */
    static String person(String... roles) {
        String name = newName();
        invite(request(name, roles)).then().statusCode(201);
        ObjectNode user = (ObjectNode) find(name);
        user.putArray("requiredActions");
        user.put("emailVerified", true);
        TestKeycloak.change(REALM + "/users/" + user.get("id").asText(), user.toString());
        TestKeycloak.change(REALM + "/users/" + user.get("id").asText() + "/reset-password",
                "{\"type\": \"password\", \"value\": \"" + name + "\", \"temporary\": false}");
        return name;
    }

    static Response sendList(String list, boolean dryRun) {
        return sendList(list, dryRun, newName());
    }

    static Response sendList(String list, boolean dryRun, String key) {
        return as("admin").header("Idempotency-Key", key).header("Accept-Language", "fr")
                .contentType("text/csv; charset=UTF-8").queryParam("dryRun", dryRun)
                .body(list.getBytes(StandardCharsets.UTF_8)).post(USERS + "/bulk");
    }

    /** As Keycloak has it; missing where it has none. */
    static JsonNode find(String userName) {
        return TestKeycloak.administer(REALM + "/users?exact=true&username=" + userName).path(0);
    }

    static String tag(String user) {
        return as("admin").get(USERS + "/" + user).then().statusCode(200).extract().header("ETag");
    }

    static Response setRoles(String caller, String user, String tag, String... roles) {
        return as(caller).header("If-Match", tag).contentType(ContentType.JSON)
                .body(Map.of("roles", List.of(roles))).put(USERS + "/" + user + "/roles");
    }

    static Response setEnabled(String caller, String user, boolean enabled) {
        return as(caller).contentType(ContentType.JSON)
                .body(Map.of("enabled", enabled, "reason", "Pour l'essai")).put(USERS + "/" + user + "/state");
    }

    static void removeAll() {
        TestKeycloak.administer(REALM + "/users?max=1000&username=" + PREFIX)
                .forEach(user -> TestKeycloak.delete(REALM + "/users/" + user.get("id").asText()));
    }

    static void mailServer(String json) {
        TestKeycloak.change(REALM, "{\"smtpServer\": " + json + "}");
    }
}
