package org.alliances.mooc.app.development;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A note of the Keycloak that runs for a purpose. It is a file rather than a field, because the development mode loads
 * our classes anew at each change, and because a parent that was killed leaves its child behind.
 *
 * @param keycloak the server's process
 * @param owner the process that stops it in the end
 * @param port the server's port
 * @param stamp which realm file it was started with
 */
record RunningKeycloak(Identity keycloak, Identity owner, int port, String stamp) {

    private static final String FILE = "keycloak.properties";

    /** A process; the time of its start tells it from a later one that was given the same number. */
    record Identity(long pid, long started) {

        /** Linux derives the time of start from a clock that is adjusted now and then. */
        private static final long TOLERANCE_MILLIS = 2_000;

        static Identity of(ProcessHandle process) {
            return new Identity(process.pid(), startOf(process));
        }

        static Identity ofThisProcess() {
            return of(ProcessHandle.current());
        }

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                    .filter(process -> Math.abs(startOf(process) - started) < TOLERANCE_MILLIS);
        }

        boolean isThisProcess() {
            return alive().filter(ProcessHandle.current()::equals).isPresent();
        }

        private static long startOf(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }
    }

    static Optional<RunningKeycloak> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties note = new Properties();
            note.load(reader);
            return Optional.of(new RunningKeycloak(identity(note, "keycloak"), identity(note, "owner"),
                    Integer.parseInt(note.getProperty("port")), note.getProperty("stamp")));
        } catch (NumberFormatException e) {
            // Half a note, from a process that was killed while it wrote: nothing to take over.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path folder) {
        Properties note = new Properties();
        put(note, "keycloak", keycloak);
        put(note, "owner", owner);
        note.setProperty("port", String.valueOf(port));
        note.setProperty("stamp", stamp);
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(folder.resolve(FILE))) {
                note.store(writer, "The Keycloak that runs for this folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunningKeycloak ownedByThisProcess() {
        return new RunningKeycloak(keycloak, Identity.ofThisProcess(), port, stamp);
    }

    private static Identity identity(Properties note, String name) {
        return new Identity(Long.parseLong(note.getProperty(name + ".pid")),
                Long.parseLong(note.getProperty(name + ".started")));
    }

    private static void put(Properties note, String name, Identity process) {
        note.setProperty(name + ".pid", String.valueOf(process.pid()));
        note.setProperty(name + ".started", String.valueOf(process.started()));
    }
}
