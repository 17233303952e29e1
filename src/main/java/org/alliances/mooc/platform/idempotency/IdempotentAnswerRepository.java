package org.alliances.mooc.platform.idempotency;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class IdempotentAnswerRepository implements PanacheRepositoryBase<IdempotentAnswer, IdempotentAnswer.Key> {
    long deleteOlderThan(Instant limit) {
        return delete("createdAt < ?1", limit);
    }
}
