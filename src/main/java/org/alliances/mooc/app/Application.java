package org.alliances.mooc.app;

import java.util.Arrays;

import org.alliances.mooc.app.development.Console;
import org.alliances.mooc.app.development.DevelopmentBanner;
import org.alliances.mooc.app.development.DevelopmentServices;
import org.alliances.mooc.app.development.KeycloakException;
import org.alliances.mooc.contentpack.ContentCommand;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program begins. In development mode, Keycloak comes first: the application finds it when it starts. */
@QuarkusMain
public class Application {
    /** Set by {@code quarkus:dev} alone (see pom.xml): the launch mode that Quarkus knows is not known yet in main(). */
    private static final String DEVELOPMENT = "alliances.development";

    private static final String CONTENT = "content";

    Application() {}

    /** Starts the application and waits for its end; or does what {@code content …} asks for, see {@link ContentCommand}. */
    public static void main(String... arguments) {
        if (arguments.length > 0 && CONTENT.equals(arguments[0])) {
            System.exit(ContentCommand.run(new ContentPlatform(),
                    Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (!Boolean.getBoolean(DEVELOPMENT)) {
            requireIdentityServer(EarlyConfig.read());
            Quarkus.run(arguments);
            return;
        }
        try {
            DevelopmentServices.start(Console.standard());
        } catch (KeycloakException e) {
            Console.standard().say(e.getMessage());
            // Otherwise the development mode would wait for a change of the code, which is not at fault.
            System.exit(1);
        }
        Quarkus.run(InDevelopment.class, arguments);
    }

    /** There is no default: tokens of whoever answers on this machine would be accepted. */
    private static void requireIdentityServer(Config config) {
        if (config.getOptionalValue("OIDC_AUTH_SERVER_URL", String.class).isEmpty()
                && config.getOptionalValue("quarkus.oidc.auth-server-url", String.class).isEmpty()) {
            Console.standard().say("OIDC_AUTH_SERVER_URL is not set: name the realm whose tokens are accepted, for"
                    + " example https://id.example.org/realms/alliances.");
            System.exit(1);
        }
    }

    /** What runs once the application is up. */
    static final class InDevelopment implements QuarkusApplication {
        @Override
        public int run(String... arguments) {
            DevelopmentBanner.show(ConfigProvider.getConfig(), Console.standard());
            Quarkus.waitForExit();
            return 0;
        }
    }
}
