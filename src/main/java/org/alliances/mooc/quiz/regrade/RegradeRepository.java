package org.alliances.mooc.quiz.regrade;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuizKey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RegradeRepository implements PanacheRepositoryBase<Regrade, Regrade.Key> {
    /** Made from the quiz, or changed something in it. */
    private static final String OF_A_QUIZ = """
            r.courseKey = :course and (r.quizKey = :quiz or exists (
                select 1 from RegradeChange c where c.regradeId = r.id and c.quizKey = :quiz))""";

    /** The corrections in force, in the order in which they were made. */
    List<Regrade> inForce(CourseKey course) {
        return list("courseKey = ?1 and undoneAt is null order by place", course.value());
    }

    Optional<Regrade> of(CourseKey course, QuizKey quiz, UUID id) {
        return getEntityManager().createQuery("from Regrade r where r.id = :id and " + OF_A_QUIZ, Regrade.class)
                .setParameter("id", id).setParameter("course", course.value()).setParameter("quiz", quiz.value())
                .getResultStream().findFirst();
    }

    /**
     * The newest first.
     *
     * @param before the place of the last one of the page before; {@code null}: from the newest on
     */
    List<Regrade> of(CourseKey course, QuizKey quiz, Integer before, int most) {
        return getEntityManager()
                .createQuery("from Regrade r where r.place < :before and " + OF_A_QUIZ + " order by r.place desc",
                        Regrade.class)
                .setParameter("before", before == null ? Integer.MAX_VALUE : before)
                .setParameter("course", course.value()).setParameter("quiz", quiz.value()).setMaxResults(most)
                .getResultList();
    }
}
