package org.alliances.mooc.app.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.alliances.mooc.app.development.RunningKeycloak.Identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A real Keycloak with the realm of this project, as a child process that ends with this one.
 *
 * <p>One that already runs for the same purpose is taken over: this process's own after a live reload, or one whose parent
 * was killed. A new database is a copy of one that was imported before, since the import takes longer than all the rest.
 */
public final class KeycloakServer implements AutoCloseable {
    private static final Duration PROGRESS_EVERY = Duration.ofSeconds(5);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 200;
    private static final String LOOPBACK = "127.0.0.1";

    private final KeycloakSettings settings;
    private final KeycloakDistribution distribution;
    private final Console console;
    private final HttpClient http = HttpClient.newHttpClient();
    private RunningKeycloak running;

    private KeycloakServer(KeycloakSettings settings, Console console) {
        this.settings = settings;
        this.distribution = new KeycloakDistribution(settings.distribution());
        this.console = console;
    }

    /**
     * Starts Keycloak, or takes over the one that runs, and returns once its realm answers.
     *
     * @throws KeycloakException where that is not possible, with one sentence for the person at the keyboard
     */
    public static KeycloakServer start(KeycloakSettings settings, Console console) {
        KeycloakDistribution.requireJava(Runtime.version().feature());
        KeycloakServer server = new KeycloakServer(settings, console);
        server.distribution.requireUnpacked();
        requireJson(settings.realm());
        Path lock = settings.distribution().resolveSibling("keycloak.lock");
        StartLock held = StartLock.acquire(lock, settings.patience(), console);
        try {
            server.takeOverOrLaunch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.close();
        }
        return server;
    }

    /** The address of the server, without a slash at its end. */
    public String url() {
        return url(running.port());
    }

    /** The address that tokens name as their issuer. */
    public String realmUrl() {
        return realmUrl(running.port());
    }

    public int port() {
        return running.port();
    }

    /** The number of the server's process. */
    public long pid() {
        return running.keycloak().pid();
    }

    /** Stops the server; at the end of this process that happens by itself. */
    @Override
    public void close() {
        stop(running);
        RunningKeycloak.forget(settings.data());
    }

    private void takeOverOrLaunch() throws IOException {
        if (settings.temporary()) {
            deleteWhatIsLeftOfOthers();
        }
        String stamp = KeycloakDatabase.stampOf(settings.realm(), settings.distribution());
        Optional<RunningKeycloak> found = RunningKeycloak.read(settings.data());
        if (found.isPresent() && found.get().keycloak().alive().isPresent() && takeOver(found.get(), stamp)) {
            return;
        }
        KeycloakLog log = new KeycloakLog(settings.log());
        log.clear();
        if (settings.port() != 0) {
            requireFree(settings.port());
        }
        KeycloakDatabase database = new KeycloakDatabase(settings.data());
        if (!database.isMadeFrom(stamp)) {
            if (database.exists()) {
                console.say("Keycloak: the realm file or the version changed; accounts and sessions are made anew from "
                        + settings.realm().getFileName() + ".");
            }
            database.copyFrom(template(stamp, log), stamp);
        }
        int port = settings.port() == 0 ? freePort() : settings.port();
        launch(database, port, stamp, false, log);
    }

    private boolean takeOver(RunningKeycloak found, String stamp) {
        boolean anotherOwns = !found.owner().isThisProcess() && found.owner().alive().isPresent();
        boolean usable = found.stamp().equals(stamp) && answers(found.port())
                && (settings.port() == 0 || settings.port() == found.port());
        if (!usable) {
            if (anotherOwns) {
                throw new KeycloakException(
                        "A Keycloak with another realm file or port already runs in this folder for process "
                                + found.owner().pid() + "; stop that process, then try again.");
            }
            console.say("Keycloak: stopping one that was left behind (process " + found.keycloak().pid() + ").");
            stop(found);
            return false;
        }
        running = found;
        if (anotherOwns) {
            console.say("Keycloak: using the one of process " + found.owner().pid() + ", at " + url() + ".");
        } else if (!found.owner().isThisProcess()) {
            console.say("Keycloak: taking over the one that was left running at " + url() + ".");
            running = found.ownedByThisProcess();
            running.write(settings.data());
            found.keycloak().alive().ifPresent(this::stopAtExit);
        }
        return true;
    }

    /** A database with the realm imported and nothing else done in it, made by a run of its own where there is none yet. */
    private KeycloakDatabase template(String stamp, KeycloakLog log) throws IOException {
        KeycloakDatabase template = new KeycloakDatabase(settings.templates().resolve(stamp));
        if (template.isMadeFrom(stamp)) {
            return template;
        }
        // Only the newest is of use.
        KeycloakDatabase.deleteFolder(settings.templates());
        Files.createDirectories(template.folder());
        launch(template, freePort(), stamp, true, log);
        stop(running);
        RunningKeycloak.forget(settings.data());
        template.stampAs(stamp);
        return template;
    }

    private void launch(KeycloakDatabase database, int port, String stamp, boolean importing, KeycloakLog log)
            throws IOException {
        String purpose = importing ? "first start with this realm file" : "starting at " + url(port);
        console.say("Keycloak: " + purpose + "; its log is " + settings.log() + ".");
        long start = System.nanoTime();
        Process process = spawn(database, port, stamp, importing, false);
        long nextProgress = start + PROGRESS_EVERY.toNanos();
        while (!answers(port)) {
            if (!process.isAlive() && process.exitValue() == KeycloakDistribution.REBUILT) {
                process = spawn(database, port, stamp, importing, true);
            } else if (!process.isAlive()) {
                RunningKeycloak.forget(settings.data());
                throw new KeycloakException("Keycloak ended with code " + process.exitValue() + " before it was ready: "
                        + log.lastError() + " (see " + settings.log() + ").");
            }
            long now = System.nanoTime();
            if (now - start > settings.patience().toNanos()) {
                stop(running);
                RunningKeycloak.forget(settings.data());
                throw new KeycloakException("Keycloak was not ready after " + settings.patience().toSeconds()
                        + " seconds and was stopped; its last word was: " + log.lastError() + " (see " + settings.log()
                        + ").");
            }
            if (now > nextProgress) {
                console.say("Keycloak: " + log.stage() + " (" + seconds(start) + " s)");
                nextProgress += PROGRESS_EVERY.toNanos();
            }
            pause(process);
        }
        console.say("Keycloak: " + (importing ? "realm imported" : "ready") + " after " + seconds(start) + " s.");
    }

    private Process spawn(KeycloakDatabase database, int port, String stamp, boolean importing, boolean rebuilt)
            throws IOException {
        Path folder = importing ? importFolder(database) : null;
        Process process = distribution.process(port, database.url(), folder, rebuilt, settings.log()).start();
        running = new RunningKeycloak(Identity.of(process.toHandle()), Identity.ofThisProcess(), port, stamp);
        running.write(settings.data());
        stopAtExit(process.toHandle());
        return process;
    }

    /** Keycloak imports whatever lies in a folder; ours must hold the realm file alone. */
    private Path importFolder(KeycloakDatabase template) throws IOException {
        Path folder = template.folder().resolve("import");
        Files.createDirectories(folder);
        Files.write(folder.resolve("realm.json"), Files.readAllBytes(settings.realm()));
        return folder;
    }

    private void stopAtExit(ProcessHandle process) {
        StopAtExit.register(process, settings.temporary() ? settings.data().toFile() : null);
    }

    private void stop(RunningKeycloak server) {
        server.keycloak().alive().ifPresent(process -> StopAtExit.stop(process, true));
    }

    /** Test runs that were killed leave a folder each, and perhaps a server. */
    private void deleteWhatIsLeftOfOthers() throws IOException {
        Path parent = settings.data().getParent();
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path folder : folders.filter(path -> path.getFileName().toString().startsWith("test-")).toList()) {
                Optional<RunningKeycloak> left = RunningKeycloak.read(folder);
                if (left.isPresent() && left.get().owner().alive().isEmpty()) {
                    stop(left.get());
                    KeycloakDatabase.deleteFolder(folder);
                }
            }
        }
    }

    private boolean answers(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                "http://" + LOOPBACK + ":" + port + "/realms/" + KeycloakSettings.REALM_NAME
                        + "/.well-known/openid-configuration"))
                .timeout(PROBE_TIMEOUT).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet, or somebody who does not speak HTTP.
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause(Process process) {
        try {
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KeycloakException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new KeycloakException("The start of Keycloak was interrupted.", cause);
    }

    /** Keycloak would say so too, after half a minute and in the middle of a stack trace. */
    private static void requireJson(Path realm) {
        try {
            new ObjectMapper().readTree(Files.readAllBytes(realm));
        } catch (JsonProcessingException e) {
            throw new KeycloakException("The realm file " + realm + " is not valid JSON at line "
                    + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ".", e);
        } catch (IOException e) {
            throw new KeycloakException("The realm file " + realm + " cannot be read.", e);
        }
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
        } catch (IOException e) {
            throw new KeycloakException("Port " + port
                    + " is used by another program, so Keycloak cannot start there; stop that program, or set ALLIANCES_KEYCLOAK_PORT to a free port.",
                    e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }

    private static String realmUrl(int port) {
        return url(port) + "/realms/" + KeycloakSettings.REALM_NAME;
    }
}
