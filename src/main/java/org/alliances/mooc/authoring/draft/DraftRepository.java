package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;

/** The tables of drafts. */
@ApplicationScoped
class DraftRepository {
    private final EntityManager entities;

    DraftRepository(EntityManager entities) {
        this.entities = entities;
    }

    boolean exists(CourseKey course) {
        return entities.find(DraftCourse.class, course.value()) != null;
    }

    /** All courses that were ever opened for writing, by key. */
    List<CourseKey> courses() {
        return entities.createQuery("select courseKey from DraftCourse order by courseKey", String.class)
                .getResultStream().map(CourseKey::new).toList();
    }

    /** Makes everybody else who changes this draft wait. Two who are the first at once: one tries again. */
    void hold(CourseKey course, UUID by, Instant at) {
        DraftCourse draft = entities.find(DraftCourse.class, course.value(), LockModeType.PESSIMISTIC_WRITE);
        if (draft == null) {
            entities.persist(DraftCourse.begin(course, by, at));
            entities.flush();
        } else {
            draft.touch(at);
        }
    }

    List<EditedPart> edits(CourseKey course) {
        return entities.createQuery("from EditedPart where courseKey = ?1", EditedPart.class)
                .setParameter(1, course.value()).getResultList();
    }

    EditedPart edit(CourseKey course, String part) {
        return entities.find(EditedPart.class, new EditedPart.Key(course.value(), part));
    }

    void persist(Object row) {
        entities.persist(row);
    }

    void remove(EditedPart edit) {
        entities.remove(edit);
    }

    int lastRevision(CourseKey course, String part) {
        return entities
                .createQuery(
                        "select coalesce(max(revision), 0) from SavedRevision where courseKey = ?1 and partKey = ?2",
                        Integer.class)
                .setParameter(1, course.value()).setParameter(2, part).getSingleResult();
    }

    /** The newest first. @param before {@code null}: from the newest */
    List<SavedRevision> revisions(CourseKey course, String part, Integer before, int most) {
        return entities
                .createQuery("from SavedRevision where courseKey = ?1 and partKey = ?2 and revision < ?3"
                        + " order by revision desc", SavedRevision.class)
                .setParameter(1, course.value()).setParameter(2, part)
                .setParameter(3, before == null ? Integer.MAX_VALUE : before).setMaxResults(most).getResultList();
    }

    Optional<SavedRevision> revision(CourseKey course, String part, int number) {
        return Optional.ofNullable(
                entities.find(SavedRevision.class, new SavedRevision.Key(course.value(), part, number)));
    }

    boolean wasEver(CourseKey course, String part, ContentHash content) {
        return entities
                .createQuery("select count(*) from SavedRevision where courseKey = ?1 and partKey = ?2"
                        + " and contentHash = ?3", Long.class)
                .setParameter(1, course.value()).setParameter(2, part).setParameter(3, content.value())
                .getSingleResult() > 0;
    }
}
