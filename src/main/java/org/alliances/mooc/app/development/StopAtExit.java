package org.alliances.mooc.app.development;

import java.io.File;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stops a process and its descendants when this one ends.
 *
 * <p>By then the class loader that this class came from may be closed. So it holds all it needs, and uses nothing but the
 * JDK.
 */
final class StopAtExit implements Runnable {
    private static final long GRACE_SECONDS = 10;

    private final ProcessHandle process;
    private final File temporary;

    private StopAtExit(ProcessHandle process, File temporary) {
        this.process = process;
        this.temporary = temporary;
    }

    /**
     * Registers a process.
     *
     * @param temporary a flat folder to delete afterwards, or null; where there is one, nothing is worth a slow stop
     */
    static void register(ProcessHandle process, File temporary) {
        Runtime.getRuntime().addShutdownHook(new Thread(new StopAtExit(process, temporary), "stop-keycloak"));
    }

    @Override
    public void run() {
        if (process.isAlive()) {
            stop(process, temporary == null);
        }
        if (temporary != null) {
            delete(temporary);
        }
    }

    /** Ends a process and what it started; kindly first where its data are to be kept. */
    static void stop(ProcessHandle process, boolean kindly) {
        Object[] descendants = process.descendants().toArray();
        if (kindly) {
            process.destroy();
        } else {
            process.destroyForcibly();
        }
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
        for (Object descendant : descendants) {
            ((ProcessHandle) descendant).destroyForcibly();
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static void delete(File folder) {
        File[] files = folder.listFiles();
        if (files != null) {
            for (File file : files) {
                file.delete();
            }
        }
        folder.delete();
    }
}
