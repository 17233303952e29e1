package org.alliances.mooc.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.inject.spi.CDI;

import org.alliances.mooc.contentpack.ContentCommand;
import org.alliances.mooc.contentpack.ContentLoad;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** Starts the platform for the content command: with its database, without its HTTP server and whatever runs by itself. */
final class ContentPlatform implements ContentCommand.Platform {
    /** Authors read the command's own lines; what the platform says while it starts is for them only where it fails. */
    private static final Map<String, String> QUIET = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.oidc.tenant-enabled", "false",
            "quarkus.oidc.auth-server-url", "http://localhost/no-identity-server-is-asked",
            "alliances.content.load-at-start", "false",
            "quarkus.log.level", "WARN",
            "quarkus.log.console.stderr", "true");

    @Override
    public int run(Path directory, String plan) {
        QUIET.forEach(System::setProperty);
        if (plan == null) {
            // Showing must not change anything, the tables of another release least of all.
            System.setProperty("quarkus.flyway.migrate-at-start", "false");
            System.setProperty("quarkus.hibernate-orm.schema-management.strategy", "none");
            System.setProperty("alliances.catalogue.refresh-at-start", "false");
        }
        AtomicInteger code = new AtomicInteger(ContentCommand.NOT_DONE);
        Quarkus.run(Run.class, (exit, failure) -> {
            if (failure != null) {
                System.err.println(reason(failure));
            }
            code.set(failure == null ? exit : ContentCommand.NOT_DONE);
        }, plan == null ? new String[]{directory.toString()} : new String[]{directory.toString(), plan});
        return code.get();
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean locked = String.valueOf(cause.getMessage()).contains("already in use");
        return locked
                ? "The embedded database is in use: stop the application that runs on it, or let it load the files when it"
                        + " starts."
                : "The platform could not be started: " + cause.getMessage();
    }

    /** Runs once the platform is up. */
    static final class Run implements QuarkusApplication {
        @Override
        public int run(String... arguments) {
            ContentLoad load = CDI.current().select(ContentLoad.class).get();
            return load.run(Path.of(arguments[0]), arguments.length == 1 ? null : arguments[1], System.out);
        }
    }
}
