package org.alliances.mooc.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CourseGrantRepository implements PanacheRepositoryBase<CourseGrant, CourseGrant.Key> {
    Optional<CourseGrant> find(UUID user, CourseKey course) {
        return findByIdOptional(new CourseGrant.Key(user, course));
    }

    /** The same for who is going to change it: of two at once, the second waits and then sees what the first did. */
    Optional<CourseGrant> findToChange(UUID user, CourseKey course) {
        return findByIdOptional(new CourseGrant.Key(user, course), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The owners of a course, for who is going to take one away: held, in one order for all. */
    List<UUID> holdOwners(CourseKey course) {
        return find("courseKey = ?1 and role = ?2 order by userId", course.value(), CourseRole.OWNER.text())
                .withLock(LockModeType.PESSIMISTIC_WRITE).stream().map(CourseGrant::userId).toList();
    }

    List<CourseGrant> of(CourseKey course) {
        return list("courseKey = ?1 order by grantedAt, userId", course.value());
    }

    List<CourseGrant> of(UUID user) {
        return list("userId = ?1 order by courseKey", user);
    }
}
