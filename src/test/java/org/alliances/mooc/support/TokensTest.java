package org.alliances.mooc.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the security tests rest on: each token is refused for the reason that its name says, and for no other. */
class TokensTest {

    @Test
    void realTokenIsAcceptedByItsRealm() {
        assertThat(statusOfUserInfo(Tokens.of("lea"))).isEqualTo(200);
    }

    @Test
    void realTokenIsFetchedOnce() {
        assertThat(Tokens.of("karim")).isSameAs(Tokens.of("karim"));
    }

    @Test
    void expiredTokenIsOtherwiseAsGood() {
        String token = Tokens.expired("lea");
        assertThat(Instant.ofEpochSecond(Tokens.claims(token).get("exp").asLong())).isBefore(Instant.now());
        assertThat(Tokens.claims(token).get("aud").toString()).contains("alliances-api");
        assertThat(statusOfUserInfo(token)).isEqualTo(401);
    }

    @Test
    void forgedTokensClaimToBeOfAnAdministrator() {
        for (String token : new String[] { Tokens.tampered("lea"), Tokens.signedByAnotherKey("lea"),
                Tokens.unsigned("lea") }) {
            assertThat(Tokens.claims(token).at("/realm_access/roles").toString()).contains("admin");
            assertThat(Tokens.claims(token).get("iss").asText()).isEqualTo(TestKeycloak.server().realmUrl());
            assertThat(statusOfUserInfo(token)).isEqualTo(401);
        }
    }

    @Test
    void tokenOfAnotherRealmNamesAnotherIssuer() {
        String token = Tokens.ofAnotherRealm("lea");
        assertThat(Tokens.claims(token).get("iss").asText()).endsWith("/realms/elsewhere");
        assertThat(Tokens.claims(token).get("aud").toString()).contains("alliances-api");
        assertThat(statusOfUserInfo(token)).isEqualTo(401);
    }

    @Test
    void tokenForAnotherAudienceIsOtherwiseValid() {
        String token = Tokens.forAnotherAudience("lea");
        assertThat(Tokens.claims(token).get("aud").toString()).doesNotContain("alliances-api");
        assertThat(statusOfUserInfo(token)).isEqualTo(200);
    }

    private static int statusOfUserInfo(String token) {
        return TestKeycloak.send(HttpRequest
                .newBuilder(URI.create(TestKeycloak.server().realmUrl() + "/protocol/openid-connect/userinfo"))
                .header("Authorization", "Bearer " + token).build()).statusCode();
    }
}
