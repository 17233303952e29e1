package org.alliances.mooc.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher against the real server: each start takes seconds, so that one test tells a whole life. */
class KeycloakServerTest {
    private static final String SMALL_REALM = """
            {"realm": "alliances", "enabled": true, "displayName": "small"}
            """;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void refusesPortThatIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            KeycloakSettings settings = settings().withPort(other.getLocalPort());
            assertThatThrownBy(() -> KeycloakServer.start(settings, console)).isInstanceOf(KeycloakException.class)
                    .hasMessage("Port " + other.getLocalPort() + " is used by another program, so Keycloak cannot start"
                            + " there; stop that program, or set ALLIANCES_KEYCLOAK_PORT to a free port.");
        }
    }

    @Test
    void saysHowToUnpackKeycloak() {
        Path nowhere = folder.resolve("keycloak-0");
        assertThatThrownBy(() -> KeycloakServer.start(settings().withDistribution(nowhere), console))
                .isInstanceOf(KeycloakException.class).hasMessage("Keycloak is not unpacked in " + nowhere
                        + "; run ./mvnw generate-resources once, then try again.");
    }

    @Test
    void refusesOldJava() {
        assertThatThrownBy(() -> KeycloakDistribution.requireJava(17)).isInstanceOf(KeycloakException.class)
                .hasMessage("Keycloak needs Java 21 or later, and this is Java 17; use ./mvnw, which finds one, or set"
                        + " JAVA_HOME.");
    }

    @Test
    void saysWhereTheRealmFileIsBroken() throws IOException {
        Path broken = realm("{ this is no realm");
        assertThatThrownBy(() -> KeycloakServer.start(settings().withRealm(broken), console))
                .isInstanceOf(KeycloakException.class)
                .hasMessage("The realm file " + broken + " is not valid JSON at line 1, column 3.");
    }

    @Test
    void saysWhyKeycloakEnded() throws IOException {
        KeycloakSettings settings = settings();
        String stamp = KeycloakDatabase.stampOf(settings.realm(), settings.distribution());
        Files.writeString(folder.resolve("realm.stamp"), stamp);
        Files.writeString(folder.resolve("keycloak.mv.db"), "no database");
        assertThatThrownBy(() -> KeycloakServer.start(settings, console)).isInstanceOf(KeycloakException.class)
                .hasMessageStartingWith("Keycloak ended with code 1 before it was ready: ")
                .hasMessageContaining("Reading from file").hasMessageEndingWith("(see " + settings.log() + ").")
                .hasMessageNotContaining("\n");
        assertThat(RunningKeycloak.read(folder)).isEmpty();
    }

    @Test
    void givesUpAfterTheGivenTime() {
        KeycloakSettings settings = settings().withPatience(Duration.ofMillis(500));
        assertThatThrownBy(() -> KeycloakServer.start(settings, console)).isInstanceOf(KeycloakException.class)
                .hasMessageStartingWith("Keycloak was not ready after 0 seconds and was stopped; its last word was: ");
        assertThat(RunningKeycloak.read(folder)).isEmpty();
    }

    @Test
    void outlivesNobodyAndFollowsTheRealmFile() throws IOException {
        Child killed = Child.start(folder);
        killed.process().destroyForcibly();
        await().until(() -> !killed.process().isAlive());
        assertThat(keycloak(killed)).as("left behind").isTrue();

        Child ended = Child.start(folder);
        assertThat(ended.keycloak()).as("taken over").isEqualTo(killed.keycloak());
        ended.process().outputWriter().close();
        await().atMost(Duration.ofMinutes(2)).until(() -> !ended.process().isAlive());
        assertThat(keycloak(ended)).as("stopped with its parent").isFalse();

        KeycloakSettings changed = settings().withRealm(realm(SMALL_REALM));
        KeycloakServer server = KeycloakServer.start(changed, console);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("accounts and sessions are made anew");
        assertThat(get(server.realmUrl())).isEqualTo(200);

        said.reset();
        KeycloakServer same = KeycloakServer.start(changed, console);
        assertThat(same.pid()).isEqualTo(server.pid());
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();

        same.close();
        assertThat(ProcessHandle.of(server.pid()).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(RunningKeycloak.read(folder)).isEmpty();
    }

    private KeycloakSettings settings() {
        return KeycloakSettings.forTests().withData(folder);
    }

    private Path realm(String json) throws IOException {
        return Files.writeString(folder.resolve("realm-of-test.json"), json);
    }

    private static boolean keycloak(Child child) {
        return ProcessHandle.of(child.keycloak()).filter(ProcessHandle::isAlive).isPresent();
    }

    private static int get(String address) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A process of its own with a Keycloak below it. */
    private record Child(Process process, long keycloak) {

        static Child start(Path folder) throws IOException {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", System.getProperty("java.class.path"), StartsKeycloak.class.getName(), folder.toString())
                    .redirectErrorStream(true).start();
            BufferedReader output = process.inputReader();
            StringBuilder all = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("pid=")) {
                    return new Child(process, Long.parseLong(line.substring(4)));
                }
                all.append(line).append('\n');
            }
            throw new AssertionError("The child ended early:\n" + all);
        }
    }
}
