package org.alliances.mooc.progress.position;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class PositionRepository implements PanacheRepositoryBase<Position, Position.Key> {
    /** For who is going to move it: of two at once, the second waits and then sees where the first has moved it. */
    Optional<Position> lock(Position.Key key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }
}
