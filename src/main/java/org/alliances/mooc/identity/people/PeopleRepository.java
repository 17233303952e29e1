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
    private final EntityManager entities;

    PeopleRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the end of the transaction nobody else changes accounts, on whatever replica. */
    void lock() {
        entities.find(PeopleLock.class, PeopleLock.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What the database refuses, it refuses now. */
    void flush() {
        entities.flush();
    }

    boolean isUnfinished(String userName) {
        return entities.find(UnfinishedInvitation.class, hash(userName)) != null;
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
