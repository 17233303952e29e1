package org.alliances.mooc.platform.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.LearnerId;

/**
 * Takes note of what changes for a learner. Joins the caller's transaction, and writes nothing before its end: the numbers are
 * taken by its very last statements, under a lock for each learner which is held until the commit. So a learner's numbers are
 * committed in their order, and who has seen one of them has seen all that are lower; and because nobody waits for anything
 * else while he holds such a lock, and all take them in one order, nobody waits for ever.
 */
@ApplicationScoped
public class Changes {
    private static final Object COLLECTED = new Object();

    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;
    private final DataSource source;
    private final Clock clock;

    Changes(TransactionSynchronizationRegistry transaction, EntityManager entities, DataSource source, Clock clock) {
        this.transaction = transaction;
        this.entities = entities;
        this.source = source;
        this.clock = clock;
    }

    /**
     * The thing came in, or is another one than it was.
     *
     * @param kind at most 20 characters, as the {@link ChangeSource} says
     * @param subject names it among those of its kind, in at most 200 characters
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(LearnerId learner, String kind, Object subject) {
        collected().add(learner, kind, subject.toString(), false);
    }

    /** The thing is there no longer. It may come back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(LearnerId learner, String kind, Object subject) {
        collected().add(learner, kind, subject.toString(), true);
    }

    private CollectedChanges collected() {
        CollectedChanges known = (CollectedChanges) transaction.getResource(COLLECTED);
        if (known != null) {
            return known;
        }
        if (!entities.isJoinedToTransaction()) {
            // Asking opens the session, which could not join any more when the transaction ends.
            throw new IllegalStateException("what changes is written in a transaction");
        }
        CollectedChanges begun = new CollectedChanges();
        transaction.putResource(COLLECTED, begun);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // What is noted after this is written by another round.
                transaction.putResource(COLLECTED, null);
                // Whatever is still to be written goes before the locks.
                entities.flush();
                // Not the session's, which has given its connection back by now: this one is of the same transaction.
                try (Connection connection = source.getConnection()) {
                    begun.write(new ChangeWriter(connection), clock.instant());
                } catch (SQLException e) {
                    throw new PersistenceException("what changed could not be written", e);
                }
            }

            @Override
            public void afterCompletion(int status) {
                // It was written with the rest, or not at all.
            }
        });
        return begun;
    }
}
