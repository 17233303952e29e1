package org.alliances.mooc.support;

import java.util.Map;
import org.alliances.mooc.app.development.KeycloakServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Points an application under test to the real Keycloak of this test process. */
public class KeycloakResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        KeycloakServer keycloak = TestKeycloak.server();
        return Map.of(
                "quarkus.oidc.auth-server-url", keycloak.realmUrl(),
                "quarkus.keycloak.admin-client.server-url", keycloak.url());
    }

    @Override
    public void stop() {
        // The next application of this test process uses it too; it ends with the process.
    }
}
