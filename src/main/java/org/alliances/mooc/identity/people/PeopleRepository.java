package org.alliances.mooc.identity.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.ContentHash;

/** What is kept here about changes of accounts that are under way. */
@ApplicationScoped
class PeopleRepository {
    private static final short ONLY_LOCK = 1;

    private final EntityManager entities;

    PeopleRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the end of the transaction nobody else changes accounts, on whatever replica. */
    void lock() {
        entities.find(PeopleLock.class, ONLY_LOCK, LockModeType.PESSIMISTIC_WRITE);
    }

    void flush() {
        entities.flush();
    }

    /** As it is now: in a list, what another administrator has finished meanwhile must not be remembered as begun. */
    boolean isUnfinished(String userName) {
        return entities.createQuery("select count(*) from UnfinishedInvitation where nameHash = :hash", Long.class)
                .setParameter("hash", hash(userName)).getSingleResult() > 0;
    }

    void begin(String userName, Instant at) {
        if (!isUnfinished(userName)) {
            entities.persist(UnfinishedInvitation.begin(hash(userName), at));
        }
    }

    void end(String userName) {
        entities.createQuery("delete from UnfinishedInvitation where nameHash = :hash")
                .setParameter("hash", hash(userName)).executeUpdate();
    }

    private static String hash(String userName) {
        return ContentHash.of(userName.getBytes(StandardCharsets.UTF_8)).value();
    }
}
