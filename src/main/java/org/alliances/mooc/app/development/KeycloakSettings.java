package org.alliances.mooc.app.development;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where one Keycloak keeps its things, and how it is reached. Each purpose has its own data, log and port, so that the
 * tests can run beside the development mode.
 *
 * @param distribution the unpacked Keycloak, shared by all purposes
 * @param realm the realm file to import
 * @param data the folder of this purpose: database, and a note of the running process
 * @param templates where freshly imported databases are kept, one for each content of the realm file
 * @param log the file that Keycloak's own output goes to
 * @param port the loopback port, or 0 for a free one
 * @param temporary whether the data ends with the process that asked for it
 * @param patience how long Keycloak may take to come up
 */
public record KeycloakSettings(Path distribution, Path realm, Path data, Path templates, Path log, int port,
        boolean temporary, Duration patience) {

    /** The version that {@code pom.xml} unpacks. */
    static final String VERSION = "26.7.3";

    static final String REALM_NAME = "alliances";

    private static final Path REALM_FILE = Path.of("seeds", "keycloak", "realm-alliances.json");

    /** For the developer at work: a fixed port, and data that stay until the realm file changes. */
    public static KeycloakSettings forDevelopment(int port) {
        return of(projectFolder(), "development", port, false);
    }

    /** For this very test process: a free port, and data that nobody keeps. */
    public static KeycloakSettings forTests() {
        return of(projectFolder(), "test-" + ProcessHandle.current().pid(), 0, true);
    }

    private static KeycloakSettings of(Path project, String purpose, int port, boolean temporary) {
        Path folder = project.resolve(".development");
        return new KeycloakSettings(folder.resolve("keycloak-" + VERSION), project.resolve(REALM_FILE),
                folder.resolve("data").resolve(purpose), folder.resolve("data").resolve("templates"),
                folder.resolve("log").resolve("keycloak-" + (temporary ? "test" : purpose) + ".log"), port, temporary,
                Duration.ofMinutes(4));
    }

    /** The same with another port. */
    public KeycloakSettings withPort(int other) {
        return new KeycloakSettings(distribution, realm, data, templates, log, other, temporary, patience);
    }

    /** The same with another realm file, whose imports are kept with the data. */
    public KeycloakSettings withRealm(Path other) {
        return new KeycloakSettings(distribution, other, data, data.resolve("templates"), log, port, temporary,
                patience);
    }

    /** The same with its data in a folder, and its log beside them, that stay until they are deleted. */
    public KeycloakSettings withData(Path other) {
        return new KeycloakSettings(distribution, realm, other, templates, other.resolve("keycloak.log"), port, false,
                patience);
    }

    /** The same with another unpacked Keycloak. */
    public KeycloakSettings withDistribution(Path other) {
        return new KeycloakSettings(other, realm, data, templates, log, port, temporary, patience);
    }

    /** The same with another limit of time. */
    public KeycloakSettings withPatience(Duration other) {
        return new KeycloakSettings(distribution, realm, data, templates, log, port, temporary, other);
    }

    /** The development mode and the tests may be started from a folder below. */
    private static Path projectFolder() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(REALM_FILE))) {
                return folder;
            }
        }
        throw new KeycloakException(
                "The realm file " + REALM_FILE + " is in no folder above " + here
                        + "; start from the project's folder.");
    }
}
