package org.alliances.mooc.seed;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;

/** Keeps invented learners out of a real installation: with the setting on, it does not start. */
@ApplicationScoped
class DemoCohortGuard {
    private static final Logger LOG = Logger.getLogger(DemoCohortGuard.class);
    private static final int EXIT_CODE = 1;

    private final SeedConfig config;

    DemoCohortGuard(SeedConfig config) {
        this.config = config;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        refusal(config.demo(), LaunchMode.current()).ifPresent(sentence -> {
            LOG.error(sentence);
            // Both are needed: the exception ends the start without a stack trace that would bury the sentence, the exit
            // ends the process with a code that a supervisor understands.
            Quarkus.asyncExit(EXIT_CODE);
            throw new PreventFurtherStepsException(sentence, EXIT_CODE);
        });
    }

    /** Why the application must not start; empty where it may. */
    static Optional<String> refusal(boolean demo, LaunchMode mode) {
        if (!demo || mode.isDevOrTest()) {
            return Optional.empty();
        }
        return Optional.of("alliances.seed.demo=true loads invented learners and is for development only:"
                + " unset ALLIANCES_SEED_DEMO and start again.");
    }
}
