package org.alliances.mooc.identity;

import static org.alliances.mooc.support.Api.GRANTS_PATH;
import static org.alliances.mooc.support.Api.TEACHING_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Tokens are valid, but nobody says which accounts there are. */
@QuarkusTest
@TestProfile(AdministrationAwayTest.NobodyAdministers.class)
class AdministrationAwayTest {
    @Test
    void grantsWaitUntilTheIdentityServerIsBack() {
        Response answer = as("admin").contentType(ContentType.JSON).body(Map.of("role", "owner"))
                .put(GRANTS_PATH + "/ines");

        assertProblem(answer, 503, "identity-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertProblem(as("admin").delete(GRANTS_PATH + "/ines"), 503, "identity-unavailable");
    }

    @Test
    void whatNeedsNoNameWorks() {
        as("admin").delete(GRANTS_PATH + "/" + UUID.randomUUID()).then().statusCode(204);
        as("admin").get(TEACHING_PATH + "/audit").then().statusCode(200);
        as("ines").get(V1 + "/teaching/courses").then().statusCode(200);
    }

    @Test
    void aListEnrolsNobodyAndAClassIsShownWithoutNames() {
        assertProblem(as("admin").contentType("text/csv").body("compte\nlea\n")
                .post(TEACHING_PATH + "/runs/libre/enrolments"), 503, "identity-unavailable");
        enrol("lea");
        as("admin").get(TEACHING_PATH + "/runs/libre/learners").then().statusCode(200)
                .body("items.learner", hasItem(id("lea"))).body("items[0].displayName", nullValue());
    }

    /** The realm's keys are there, its administration is at an address where nothing listens. */
    public static class NobodyAdministers implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(WithoutAdministration.class));
        }
    }

    /** The real Keycloak, for tokens only. */
    public static class WithoutAdministration extends KeycloakResource {
        @Override
        public Map<String, String> start() {
            return Map.of("quarkus.oidc.auth-server-url", super.start().get("quarkus.oidc.auth-server-url"),
                    "quarkus.keycloak.admin-client.server-url", "http://localhost:1");
        }
    }
}
