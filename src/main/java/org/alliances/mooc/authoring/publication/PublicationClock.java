package org.alliances.mooc.authoring.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.ProblemException;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Makes publications whose time has come. What waits stands in the database, so that a restart forgets nothing; the lock on
 * the course lets one of several replicas do it. One that failed for a reason that may pass is tried again.
 */
@ApplicationScoped
class PublicationClock {
    private static final Logger LOG = Logger.getLogger(PublicationClock.class);

    private final PublicationRepository planned;
    private final Publisher publisher;
    private final Clock clock;

    PublicationClock(PublicationRepository planned, Publisher publisher, Clock clock) {
        this.planned = planned;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(every = "${alliances.authoring.publish-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishWhatIsDue() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().call(() -> planned.due(now)).forEach(id -> publish(id, now));
    }

    private void publish(UUID id, Instant now) {
        try {
            QuarkusTransaction.requiringNew().call(() -> publisher.fire(id, now))
                    .ifPresent(number -> LOG.infof("planned publication made; id=%s number=%d", id, number));
        } catch (ProblemException refused) {
            LOG.warnf("planned publication refused; id=%s problem=%s", id, refused.type().slug());
            publisher.refuse(id, refused.type().slug(), now);
        } catch (RuntimeException failure) {
            // The others are due all the same, and this one again in a moment.
            LOG.errorf(failure, "planned publication failed; id=%s", id);
        }
    }
}
