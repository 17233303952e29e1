package org.alliances.mooc.platform.idempotency;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class IdempotentAnswerRepository implements PanacheRepositoryBase<IdempotentAnswer, IdempotentAnswer.Key> {
    /**
     * Both databases wait for a transaction that is writing the same key, and then do nothing: so the second of two
     * requests at once finds the answer of the first, in the same transaction, which a violated constraint would end.
     */
    private static final String CLAIM = """
            insert into idempotent_answer (caller_id, idempotency_key, request_hash, created_at)
            values (:caller, :key, :hash, :at)
            on conflict do nothing""";

    /** Whether the key was free; the row is then there, without an answer yet. */
    boolean claim(IdempotentAnswer.Key key, String requestHash, Instant at) {
        return getEntityManager().createNativeQuery(CLAIM).setParameter("caller", key.callerId())
                .setParameter("key", key.key()).setParameter("hash", requestHash).setParameter("at", at)
                .executeUpdate() == 1;
    }

    long deleteOlderThan(Instant limit) {
        return delete("createdAt < ?1", limit);
    }
}
