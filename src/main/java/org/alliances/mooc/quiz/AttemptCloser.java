package org.alliances.mooc.quiz;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.enrolment.AccommodationChanged;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.policy.Timing;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Closes attempts whose time is over, with nobody connected: what is due stands in the database, so that a restart
 * forgets nothing, and the lock on each attempt lets one of several replicas do it.
 */
@ApplicationScoped
class AttemptCloser {
    private static final Logger LOG = Logger.getLogger(AttemptCloser.class);

    private final AttemptRepository attempts;
    private final AttemptGrader grader;
    private final QuizJson json;
    private final QuizConfig config;
    private final Clock clock;

    AttemptCloser(AttemptRepository attempts, AttemptGrader grader, QuizJson json, QuizConfig config, Clock clock) {
        this.attempts = attempts;
        this.grader = grader;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${alliances.quiz.close-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeWhatIsOver() {
        Instant now = clock.instant();
        AttemptRepository.Over last = null;
        int closed = 0;
        do {
            List<AttemptRepository.Over> page = over(now, last);
            for (AttemptRepository.Over over : page) {
                closed += close(over.key(), now) ? 1 : 0;
            }
            // On from the last one, so that those that cannot be closed do not stand in the way of the rest.
            last = page.size() == config.closeAtOnce() ? page.getLast() : null;
        } while (last != null);
        if (closed > 0) {
            LOG.infof("attempts closed at the end of their time; attempts=%d", closed);
        }
    }

    private List<AttemptRepository.Over> over(Instant now, AttemptRepository.Over last) {
        return QuarkusTransaction.requiringNew().call(() -> attempts.over(now, last, config.closeAtOnce()));
    }

    /** One attempt that cannot be graded must not keep the others open. */
    private boolean close(Attempt.Key key, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Attempt attempt = attempts.findById(key, LockModeType.PESSIMISTIC_WRITE);
                return attempt != null && grader.closeIfOver(attempt, json.paper(attempt.paper()), now);
            });
        } catch (RuntimeException notGraded) {
            LOG.errorf(notGraded, "an attempt could not be closed; attempt=%s", key.id());
            return false;
        }
    }

    /** Attempts under way get the end of time that their learner has now; never an earlier one. */
    void onAccommodation(@Observes AccommodationChanged changed) {
        for (UUID open : attempts.open(changed.learner(), changed.course())) {
            attempts.lock(changed.learner(), open).ifPresent(attempt -> {
                Paper.Rules rules = json.paper(attempt.paper()).rules();
                attempt.extend(Timing.of(
                        rules.limits().with(changed.accommodation()).dueAt(attempt.startedAt()), rules));
            });
        }
    }
}
