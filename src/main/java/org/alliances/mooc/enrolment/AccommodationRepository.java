package org.alliances.mooc.enrolment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AccommodationRepository implements PanacheRepositoryBase<AccommodationRow, AccommodationRow.Key> {
    /** For who is going to change it: of two at once, the second waits and then sees what the first did. */
    Optional<AccommodationRow> findToChange(AccommodationRow.Key key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }
}
