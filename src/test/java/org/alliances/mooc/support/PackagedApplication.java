package org.alliances.mooc.support;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.awaitility.core.ConditionTimeoutException;

/**
 * The application as it is delivered, in a process of its own that can be killed. It keeps its database in a folder, at
 * the address that it has by default, so that what is tested is what is shipped.
 */
public final class PackagedApplication {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Path JAR_FOR_POSTGRES = Path.of("target", "quarkus-app-postgresql", "quarkus-run.jar")
            .toAbsolutePath();
    private static final Path CONTENT = Path.of("course-content").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TAIL = 40;

    private final Path jar;
    private final Path folder;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private int starts;

    /**
     * Nothing is started yet.
     *
     * @param folder where it runs, and where its database and its output are
     * @param settings environment variables beyond the necessary ones
     */
    public PackagedApplication(Path folder, Map<String, String> settings) {
        this(JAR, folder, settings);
    }

    private PackagedApplication(Path jar, Path folder, Map<String, String> settings) {
        this.jar = jar;
        this.folder = folder;
        this.settings = settings;
    }

    /** As it is built for PostgreSQL; which one, the settings say. */
    public static PackagedApplication forPostgres(Path folder, Map<String, String> settings) {
        return new PackagedApplication(JAR_FOR_POSTGRES, folder, settings);
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        launch();
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> !process.isAlive() || isReady());
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException("not ready after " + PATIENCE + "\n" + tail(), e);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("ended with " + process.exitValue() + " instead of starting\n" + tail());
        }
    }

    /** Starts it, where that is expected to fail, and gives its exit code. */
    public int startToFail() {
        launch();
        return waitForEnd();
    }

    /** What {@code kill -9} does: no hook runs, nothing is written any more. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** What a supervisor does first: SIGTERM. Does not wait. */
    public void askToStop() {
        process.destroy();
    }

    /** The exit code, once it has ended. */
    public int waitForEnd() {
        try {
            return process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).exitValue();
        } catch (TimeoutException e) {
            throw new IllegalStateException("did not end within " + PATIENCE + "\n" + tail(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** What the last start has written. */
    public List<String> output() {
        try {
            return Files.readAllLines(outputFile().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not there: this test runs after the phase « package »");
        }
        starts++;
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xmx384m", "-jar", jar.toString());
        command.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(outputFile());
        command.environment().putAll(Map.of("QUARKUS_HTTP_PORT", Integer.toString(port), "QUARKUS_HTTP_HOST",
                "localhost", "OIDC_AUTH_SERVER_URL", TestKeycloak.server().realmUrl(), "ALLIANCES_CONTENT_DIRECTORY",
                CONTENT.toString()));
        command.environment().putAll(settings);
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        try {
            return http.send(HttpRequest.newBuilder(address("/q/health/ready")).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private File outputFile() {
        return folder.resolve("output-" + starts + ".log").toFile();
    }

    private String tail() {
        List<String> lines = output();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
