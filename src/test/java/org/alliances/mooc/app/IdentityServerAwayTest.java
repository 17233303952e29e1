package org.alliances.mooc.app;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** The application starts and serves what is public while nobody can sign in. */
@QuarkusTest
@TestProfile(IdentityServerAwayTest.NobodyListens.class)
class IdentityServerAwayTest {
    private static final String SOME_TOKEN = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImEifQ.eyJzdWIiOiJhIn0.YQ";

    /** The identity server is at an address where nothing listens. */
    public static class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://localhost:1/realms/alliances",
                    "quarkus.keycloak.admin-client.server-url", "http://localhost:1");
        }
    }

    @Test
    void whatIsPublicIsServed() {
        anyone().get(COURSE_PATH).then().statusCode(200);
        anyone().get(V1 + "/courses").then().statusCode(200);
    }

    @Test
    void tokenCannotBeCheckedForTheMoment() {
        Response answer = anyone().header("Authorization", "Bearer " + SOME_TOKEN).get(V1 + "/me/home");

        assertProblem(answer, 503, "identity-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void whoHasNoTokenIsToldToSignIn() {
        assertProblem(anyone().get(V1 + "/me/home"), 401, "unauthenticated");
    }

    @Test
    void isAliveAndStartedButNotReady() {
        RestAssured.get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.get("/q/health/started").then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
    }
}
