package org.alliances.mooc.app.development;

import java.io.IOException;
import java.nio.file.Path;

/** A process that starts Keycloak, prints its number and stays until its input ends; the test kills it, or lets it end. */
final class StartsKeycloak {
    private StartsKeycloak() {}

    public static void main(String... arguments) throws IOException {
        KeycloakSettings settings = KeycloakSettings.forTests().withData(Path.of(arguments[0]));
        // Not closed here: that is what the end of the process does.
        KeycloakServer server = KeycloakServer.start(settings, Console.standard());
        Console.standard().say("pid=" + server.pid());
        System.in.read();
    }
}
