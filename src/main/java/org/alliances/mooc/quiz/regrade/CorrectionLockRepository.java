package org.alliances.mooc.quiz.regrade;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;
import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CorrectionLockRepository implements PanacheRepositoryBase<CorrectionLock, String> {
    /** Whoever comes second waits for the first, and then finds its row. */
    private static final String INSERT = """
            insert into quiz_correction_lock (course_key, corrections) values (:course, 0) on conflict do nothing""";

    /** Together with others who share it; not while somebody has it alone. */
    CorrectionLock share(CourseKey course) {
        return lock(course, LockModeType.PESSIMISTIC_READ);
    }

    CorrectionLock take(CourseKey course) {
        return lock(course, LockModeType.PESSIMISTIC_WRITE);
    }

    private CorrectionLock lock(CourseKey course, LockModeType mode) {
        return findByIdOptional(course.value(), mode).orElseGet(() -> {
            getEntityManager().unwrap(Session.class).createNativeMutationQuery(INSERT)
                    .setParameter("course", course.value()).executeUpdate();
            return findById(course.value(), mode);
        });
    }

    /** Empty where nothing was ever graded in the course. */
    Optional<CorrectionLock> of(CourseKey course) {
        return findByIdOptional(course.value());
    }
}
