package org.alliances.mooc.app.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.alliances.mooc.support.TestKeycloak;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The realm of seeds/, asked as a client would ask it. */
class SeededRealmTest {
    private static final String REALM = "alliances";
    private static final Set<String> OURS = Set.of("learner", "instructor", "admin");

    @ParameterizedTest
    @MethodSource("accounts")
    void everyAccountSignsInWithItsRole(Account account) {
        JsonNode claims = Tokens.claims(Tokens.of(account.name()));
        assertThat(claims.get("sub").asText()).isEqualTo(account.id());
        assertThat(ourRoles(claims)).containsExactly(account.role());
        assertThat(claims.get("preferred_username").asText()).isEqualTo(account.name());
        assertThat(claims.get("given_name").asText()).isEqualTo(account.givenName());
        assertThat(claims.get("family_name").asText()).isEqualTo(account.familyName());
        assertThat(claims.get("name").asText()).isEqualTo(account.givenName() + " " + account.familyName());
        assertThat(claims.get("locale").asText()).isEqualTo("fr");
        assertThat(claims.get("azp").asText()).isEqualTo("alliances-web");
        assertThat(texts(claims.get("aud"))).contains("alliances-api");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(600);
    }

    @Test
    void fiveAccountsAndFortyOfTheCohort() throws IOException {
        assertThat(accounts()).extracting(Account::name).hasSize(45).contains("lea", "karim", "ines", "paul", "admin",
                "demo01", "demo40");
        assertThat(accounts()).extracting(account -> account.givenName() + account.familyName())
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesWrongPassword() {
        HttpResponse<String> answer = signIn("demo40", "demo41");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }

    @Test
    void locksAnAccountWhosePasswordIsGuessed() {
        createAccount("guessed", "right");
        assertThat(signIn("guessed", "right").statusCode()).isEqualTo(200);
        for (int guess = 1; guess <= 12; guess++) {
            signIn("guessed", "wrong");
        }
        assertThat(signIn("guessed", "right").body()).contains("invalid_grant");
    }

    @Test
    void whoRegistersIsALearner() {
        createAccount("newcomer", "newcomer");
        assertThat(ourRoles(Tokens.claims(Tokens.of("newcomer")))).containsExactly("learner");
        assertThat(TestKeycloak.administer("/" + REALM).get("registrationAllowed").asBoolean()).isTrue();
    }

    @Test
    void webClientMustProveThatItAskedForTheCode() {
        String plain = authorize("");
        assertThat(plain).contains("error=invalid_request").contains("code_challenge_method");
        String weak = authorize("&code_challenge_method=plain&code_challenge=" + "x".repeat(43));
        assertThat(weak).contains("error=invalid_request");
    }

    @Test
    void redirectsNowhereElse() {
        HttpResponse<String> answer = get(authorizationAddress("https://evil.example.org/"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void backendMayAdministerAccountsAndNothingElse() {
        HttpResponse<String> answer = TestKeycloak.requestToken(REALM, Map.of("grant_type", "client_credentials",
                "client_id", "alliances-backend", "client_secret", "demonstration-only-secret"));
        assertThat(answer.statusCode()).isEqualTo(200);
        String token = read(answer.body()).get("access_token").asText();
        assertThat(texts(Tokens.claims(token).at("/resource_access/realm-management/roles"))).containsExactlyInAnyOrder(
                "manage-users", "view-users", "query-users", "query-groups", "view-realm", "view-clients",
                "query-clients");
        assertThat(ourRoles(Tokens.claims(token))).isEmpty();
    }

    @Test
    void backendCannotBeUsedToSignIn() {
        HttpResponse<String> answer = TestKeycloak.requestToken(REALM, Map.of("grant_type", "password", "client_id",
                "alliances-backend", "client_secret", "demonstration-only-secret", "username", "lea", "password",
                "lea"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void speaksFrenchFirst() {
        JsonNode realm = TestKeycloak.administer("/" + REALM);
        assertThat(realm.get("defaultLocale").asText()).isEqualTo("fr");
        assertThat(texts(realm.get("supportedLocales"))).containsExactlyInAnyOrder("fr", "en");
    }

    static List<Account> accounts() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(Path.of("seeds/keycloak/realm-alliances.json").toFile());
        List<Account> accounts = new ArrayList<>();
        for (JsonNode user : realm.get("users")) {
            if (!user.has("serviceAccountClientId")) {
                String role = user.at("/realmRoles/0").asText();
                accounts.add(new Account(user.get("id").asText(), user.get("username").asText(),
                        user.get("firstName").asText(), user.get("lastName").asText(),
                        role.equals("default-roles-alliances") ? "learner" : role));
            }
        }
        return accounts;
    }

    record Account(String id, String name, String givenName, String familyName, String role) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static void createAccount(String name, String password) {
        TestKeycloak.create("/" + REALM + "/users", """
                {"username": "%1$s", "firstName": "Camille", "lastName": "Essai", "email": "%1$s@example.org",
                 "enabled": true, "credentials": [{"type": "password", "value": "%2$s"}]}
                """.formatted(name, password));
    }

    private static HttpResponse<String> signIn(String name, String password) {
        return TestKeycloak.requestToken(REALM,
                Map.of("grant_type", "password", "client_id", "alliances-web", "username",
                        name, "password", password));
    }

    private static String authorize(String more) {
        HttpResponse<String> answer = get(
                authorizationAddress("http://localhost:8080/q/swagger-ui/oauth2-redirect.html")
                        + more);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String authorizationAddress(String redirect) {
        return TestKeycloak.server().realmUrl()
                + "/protocol/openid-connect/auth?client_id=alliances-web&response_type=code"
                + "&scope=openid&redirect_uri=" + redirect;
    }

    private static HttpResponse<String> get(String address) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ourRoles(JsonNode claims) {
        Set<String> roles = new HashSet<>(texts(claims.at("/realm_access/roles")));
        roles.retainAll(OURS);
        return roles;
    }

    private static List<String> texts(JsonNode array) {
        if (array.isTextual()) {
            return List.of(array.asText());
        }
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(i -> array.get(i).asText()).toList();
    }
}
