package org.alliances.mooc.seed;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.alliances.mooc.identity.AccountDirectory.IdentityServerException;
import org.alliances.mooc.kernel.ProblemException;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Loads the demonstration cohort beside the running application: a start does not wait for it. */
@ApplicationScoped
class DemoCohortStart {
    /** After the courses were published and those who read them at the start-up have done so. */
    private static final int AFTER_READERS = Interceptor.Priority.LIBRARY_AFTER;
    /** Far longer than one learner takes. */
    private static final Duration ONE_LEARNER = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(DemoCohortStart.class);

    private final SeedConfig config;
    private final DemoCohort cohort;
    private volatile boolean stopping;
    private volatile Thread loading;

    DemoCohortStart(SeedConfig config, DemoCohort cohort) {
        this.config = config;
        this.cohort = cohort;
    }

    void onStart(@Observes @Priority(AFTER_READERS) StartupEvent start) {
        if (config.demo()) {
            loading = Thread.ofVirtual().name("demonstration-cohort")
                    .uncaughtExceptionHandler(
                            (thread, failure) -> LOG.error("Demonstration cohort: the loading failed", failure))
                    .start(this::load);
        }
    }

    /** A live reload must not take the database away from under a learner who is being written. */
    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        if (loading != null && !loading.join(ONE_LEARNER)) {
            LOG.warn("Demonstration cohort: still loading while the application stops");
        }
    }

    /** What is wrong with the surroundings is said in one line, because the application works without the cohort. */
    void load() {
        try {
            DemoCohort.Result result = cohort.load(() -> !stopping);
            LOG.infof("Demonstration cohort: loaded=%d known=%d", result.loaded(), result.known());
            if (!result.withoutAccount().isEmpty()) {
                LOG.warnf("Demonstration cohort: the realm lacks %d of its accounts: %s",
                        result.withoutAccount().size(), String.join(", ", result.withoutAccount()));
            }
        } catch (IdentityServerException e) {
            LOG.warn("Demonstration cohort: not loaded, because the identity server does not answer or refuses the"
                    + " backend; start again when it is there");
        } catch (SeedRefused e) {
            LOG.errorf("Demonstration cohort: not loaded: %s", e.getMessage());
        } catch (ProblemException e) {
            LOG.errorf("Demonstration cohort: not loaded further: %s", e.getMessage());
        }
    }
}
