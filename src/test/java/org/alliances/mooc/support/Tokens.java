package org.alliances.mooc.support;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Access tokens as callers bring them: real ones of the seeded accounts, and some that must be refused. */
public final class Tokens {
    private static final String REALM = "alliances";
    private static final String WEB = "alliances-web";
    private static final String SHORT_LIVED = "alliances-short";
    private static final String ELSEWHERE = "elsewhere";

    /** A cached token is not handed out where a test could see it expire. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final String AUDIENCE_MAPPER = """
            {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
             "config": {"included.custom.audience": "alliances-api", "access.token.claim": "true"}}
            """;

    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    private Tokens() {
    }

    /** A valid token of a seeded account, whose password is its name. */
    public static String of(String account) {
        return CACHE.compute(account, (name, cached) -> cached != null && isFresh(cached) ? cached
                : signIn(REALM, WEB, name));
    }

    /** A token that was valid until a moment ago. */
    public static String expired(String account) {
        String token = CACHE.computeIfAbsent("expired " + account, key -> {
            TestKeycloak.create("/" + REALM + "/clients", """
                    {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true,
                     "attributes": {"access.token.lifespan": "1"}, "protocolMappers": [%s]}
                    """.formatted(SHORT_LIVED, AUDIENCE_MAPPER));
            return signIn(REALM, SHORT_LIVED, account);
        });
        // Servers compare whole seconds, and count the last one as valid.
        Instant end = expiry(token).plusSeconds(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> Instant.now().isAfter(end));
        return token;
    }

    /** A token whose bearer made herself an administrator, under the signature of the original. */
    public static String tampered(String account) {
        String[] parts = of(account).split("\\.");
        return parts[0] + "." + encode(asAdministrator(claims(of(account))).toString()) + "." + parts[2];
    }

    /** A token that says what a real one says, names the key of the realm, and is signed by another key. */
    public static String signedByAnotherKey(String account) {
        String[] parts = of(account).split("\\.");
        String content = parts[0] + "." + encode(asAdministrator(claims(of(account))).toString());
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that declares itself unsigned. */
    public static String unsigned(String account) {
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "."
                + encode(asAdministrator(claims(of(account))).toString()) + ".";
    }

    /** A valid token of another realm of the same server, for an account with the same name and roles. */
    public static String ofAnotherRealm(String account) {
        return CACHE.computeIfAbsent("elsewhere " + account, key -> {
            TestKeycloak.create("", """
                    {"realm": "%s", "enabled": true, "accessTokenLifespan": 3600,
                     "roles": {"realm": [{"name": "learner"}, {"name": "instructor"}, {"name": "admin"}]},
                     "clients": [{"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true,
                                  "protocolMappers": [%s]}]}
                    """.formatted(ELSEWHERE, WEB, AUDIENCE_MAPPER));
            TestKeycloak.create("/" + ELSEWHERE + "/users", """
                    {"username": "%1$s", "firstName": "%1$s", "lastName": "%1$s", "email": "%1$s@example.org",
                     "enabled": true, "credentials": [{"type": "password", "value": "%1$s"}]}
                    """.formatted(account));
            return signIn(ELSEWHERE, WEB, account);
        });
    }

    /** A valid token of the realm that was made for another application. */
    public static String forAnotherAudience(String account) {
        return CACHE.computeIfAbsent("another audience " + account, key -> {
            TestKeycloak.create("/" + REALM + "/clients", """
                    {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true}
                    """.formatted(ELSEWHERE));
            return signIn(REALM, ELSEWHERE, account);
        });
    }

    /** What a token says, unchecked. */
    public static JsonNode claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return TestKeycloak.json(new String(payload, StandardCharsets.UTF_8));
    }

    private static String signIn(String realm, String client, String account) {
        return TestKeycloak.json(TestKeycloak.requestToken(realm, Map.of("grant_type", "password", "client_id", client,
                "scope", "openid", "username", account, "password", account))).get("access_token").asText();
    }

    private static boolean isFresh(String token) {
        return Instant.now().plus(MARGIN).isBefore(expiry(token));
    }

    private static Instant expiry(String token) {
        return Instant.ofEpochSecond(claims(token).get("exp").asLong());
    }

    private static JsonNode asAdministrator(JsonNode claims) {
        ((ObjectNode) claims).withObject("/realm_access").withArray("roles").add("admin");
        return claims;
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
