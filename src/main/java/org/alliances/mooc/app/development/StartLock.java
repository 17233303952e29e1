package org.alliances.mooc.app.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One start at a time: the first one rebuilds the distribution that all purposes share. */
final class StartLock {
    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    static StartLock acquire(Path file, Duration patience, Console console) {
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long deadline = System.nanoTime() + patience.toNanos();
            boolean told = false;
            while (!locked(channel)) {
                if (!told) {
                    console.say("Keycloak: another one is being started in this folder; waiting for that.");
                    told = true;
                }
                if (System.nanoTime() > deadline) {
                    channel.close();
                    throw new KeycloakException("Another start of Keycloak has held " + file + " for "
                            + patience.toSeconds() + " seconds; stop that process, then try again.");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            return new StartLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Held within this very process, by another thread or another class loader.
            return false;
        }
    }
}
