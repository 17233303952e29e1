package org.alliances.mooc.authoring.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;

/** What is said about publications, and those that wait. */
@ApplicationScoped
class PublicationRepository {
    private final EntityManager entities;

    PublicationRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Object row) {
        entities.persist(row);
    }

    List<PublicationNote> notes(CourseKey course) {
        return entities.createQuery("from PublicationNote where courseKey = ?1 order by number", PublicationNote.class)
                .setParameter(1, course.value()).getResultList();
    }

    Optional<PublicationNote> note(CourseKey course, int number) {
        return Optional.ofNullable(
                entities.find(PublicationNote.class, new PublicationNote.Key(course.value(), number)));
    }

    /** The ids of those whose time has come, the oldest first. */
    List<UUID> due(Instant now) {
        return entities.createQuery("select id from PlannedPublication where state = WAITING and publishAt <= ?1"
                + " order by publishAt, id", UUID.class).setParameter(1, now).getResultList();
    }

    Optional<PlannedPublication> planned(UUID id) {
        return Optional.ofNullable(entities.find(PlannedPublication.class, id));
    }

    /** As it is in the database, held. */
    Optional<PlannedPublication> hold(UUID id) {
        PlannedPublication found = entities.find(PlannedPublication.class, id);
        if (found != null) {
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(found);
    }

    /** Those that wait first, then the newest. */
    List<PlannedPublication> planned(CourseKey course) {
        return entities.createQuery("from PlannedPublication where courseKey = ?1 order by publishAt desc, id",
                PlannedPublication.class).setParameter(1, course.value()).setMaxResults(200).getResultList();
    }
}
