package org.alliances.mooc.app.development;

import java.util.Optional;

import org.alliances.mooc.app.EarlyConfig;
import org.eclipse.microprofile.config.Config;

/** What has to run beside the application on a developer's machine. */
public final class DevelopmentServices {
    /** Where this names a server of one's own, none is started. */
    static final String SERVER_OF_ONES_OWN = "OIDC_AUTH_SERVER_URL";

    private static final String PORT = "ALLIANCES_KEYCLOAK_PORT";
    private static final int DEFAULT_PORT = 8180;

    private DevelopmentServices() {}

    /**
     * Starts Keycloak, or takes over the one that runs, unless the configuration names another.
     *
     * @return what was started, if anything
     */
    public static Optional<KeycloakServer> start(Console console) {
        return start(EarlyConfig.read(), console);
    }

    static Optional<KeycloakServer> start(Config config, Console console) {
        if (config.getOptionalValue(SERVER_OF_ONES_OWN, String.class).isPresent()) {
            return Optional.empty();
        }
        int port = config.getOptionalValue(PORT, Integer.class).orElse(DEFAULT_PORT);
        return Optional.of(KeycloakServer.start(KeycloakSettings.forDevelopment(port), console));
    }
}
